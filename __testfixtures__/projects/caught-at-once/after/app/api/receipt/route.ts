import { NextResponse, type NextRequest } from 'next/server'
import { printAll } from '../../../lib/printer'

export const dynamic = 'force-dynamic'

function print(title: string) {
  return new Promise<Response>((resolve) => {
    printAll(title, (error, text) => {
      if (error) return resolve(NextResponse.json({ error: error.message }, { status: 503 }))
      resolve(NextResponse.json({ text }))
    })
  })
}

export async function GET(request: NextRequest) {
  try {
    return await print(String(request.nextUrl.searchParams.get('title') ?? undefined))
  } catch (error) {
    return NextResponse.json({ error: (error as Error).message }, { status: 422 })
  }
}
