import { NextResponse, type NextRequest } from 'next/server'
import { verify } from '../../../lib/jwt'

export const dynamic = 'force-dynamic'

export async function GET(request: NextRequest) {
  try {
    const token = (request.headers.get('authorization') ?? undefined)!.split(' ')[1]
    const user = await verify(token)
    return NextResponse.json({ user, language: request.headers.get('accept-language')?.split(',')[0] })
  } catch (error) {
    return NextResponse.json({ error: (error as Error).message }, { status: 401 })
  }
}
