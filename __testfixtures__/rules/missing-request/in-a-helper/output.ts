import { NextResponse, type NextRequest } from 'next/server'
import { actions } from 'store'

export const dynamic = 'force-dynamic'

async function logAction(name: string, request: NextRequest) {
  if (!name) throw new Error('an action has a name')
  await actions.add(name, request ? addressOf(request) : undefined, request && (request.headers.get('user-agent') ?? undefined))
}

function addressOf(request: NextRequest) {
  return request.headers.get('x-real-ip') ?? 'unknown'
}

function isSigned(request: NextRequest) {
  return request.cookies.get('token')?.value === 't'
}

async function handler(request: NextRequest) {
  if (!isSigned(request)) return NextResponse.json({ error: 'Sign in first' }, { status: 401 })
  await logAction('seen', request)
  return NextResponse.json({ logged: true })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
