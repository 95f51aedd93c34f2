import { NextResponse, type NextRequest } from 'next/server'
import { accounts } from 'accounts'

export const dynamic = 'force-dynamic'

type Account = { id: string; plan: string }

// Asked for once in a request, however many ask.
const found = new WeakMap<NextRequest, Promise<Account | null>>()

function accountOf(request: NextRequest): Promise<Account | null> {
  const known = found.get(request)
  if (known) return known
  const asked: Promise<Account | null> = accounts.byKey(request.headers.get('x-key') ?? undefined)
  found.set(request, asked)
  return asked
}

async function isPaid(request: NextRequest): Promise<boolean> {
  const account = await accountOf(request)
  return account?.plan === 'paid'
}

async function handler(request: NextRequest) {
  if (!(await isPaid(request))) return NextResponse.json({ error: 'Not paid' }, { status: 402 })
  const account = await accountOf(request)
  found.delete(request)
  return NextResponse.json({ id: account?.id, seen: found.has(request) })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
