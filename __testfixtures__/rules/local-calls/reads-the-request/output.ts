import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../../lib/db'

export const dynamic = 'force-dynamic'

function pageOf(request: NextRequest): number {
  return Number(request.nextUrl.searchParams.get('page') ?? '1')
}

const userOf = async (request: NextRequest) => db.session.user(request.cookies.get('sid')?.value)

function isBot(request: NextRequest) {
  return /bot|crawler/i.test(request.headers.get('user-agent') ?? '')
}

async function handler(request: NextRequest, { params }: { params: Promise<{ room: string }> }) {
  if (isBot(request)) return new Response(null, { status: 403 })
  const user = await userOf(request)
  if (!user) return NextResponse.json({ error: 'Sign in' }, { status: 401 })
  const { room } = await params
  const messages = await db.chat.messages(`room-${room}`, { page: pageOf(request), user })
  return NextResponse.json(messages)
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
