import { NextResponse, type NextRequest } from 'next/server'
import { accounts } from 'accounts'
import { keptFor } from '../../../lib/kept-for'

export const dynamic = 'force-dynamic'

type Account = { id: string; plan: string }

/** Asked for once in a request, however many ask. */
async function accountOf(request: NextRequest): Promise<Account | null> {
  const kept = keptFor(request)
  if (kept.account !== undefined) return kept.account
  const account: Account | null = await accounts.byKey(request.headers.get('x-key') ?? undefined)
  kept.account = account
  return account
}

// How often that was is counted, too.
async function isPaid(request: NextRequest): Promise<boolean> {
  const kept = keptFor(request)
  kept.asked ??= 0
  kept.asked++
  const account = await accountOf(request)
  return account?.plan === 'paid'
}

const forget = (request: NextRequest) => {
  delete keptFor(request).account
}

function summary(request: NextRequest) {
  const { asked = 0, account } = keptFor(request)
  return `${asked} ${account?.id}`
}

async function handler(request: NextRequest) {
  const first = await isPaid(request)
  if (!first || !(await isPaid(request))) return NextResponse.json({ error: 'Not paid', summary: summary(request) }, { status: 402 })
  const account = await accountOf(request)
  forget(request)
  return NextResponse.json({ id: account?.id, summary: summary(request), asked: keptFor(request).asked })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
