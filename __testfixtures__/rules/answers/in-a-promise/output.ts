import { NextResponse, type NextRequest } from 'next/server'
import { store } from '../../../lib/store'

export const dynamic = 'force-dynamic'

export function POST(request: NextRequest) {
  return new Promise<Response>((resolve, reject) => {
    store.read(String(request.nextUrl.searchParams.get('name') ?? undefined), (error: Error | null, data: string) => {
      if (data === '') return reject(error)
      if (error) {
        return resolve(NextResponse.json({ error: error.message }, { status: 404 }))
      }
      resolve(NextResponse.json({ data }))
    })
  })
}

function handler(request: NextRequest) {
  return new Promise<Response>((resolve) => {
    store.read(String(request.nextUrl.searchParams.get('name') ?? undefined), (error: Error | null, data: string) => {
      if (error) return resolve(new Response(null, { status: 404 }))
      return resolve(NextResponse.json({ data }))
    })
  })
}

export { handler as GET, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
