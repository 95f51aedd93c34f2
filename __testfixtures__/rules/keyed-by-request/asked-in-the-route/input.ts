import type { NextApiRequest, NextApiResponse } from 'next'
import { accounts } from 'accounts'

type Account = { id: string; plan: string }

// Asked for once in a request, however many ask.
const found = new WeakMap<NextApiRequest, Promise<Account | null>>()

function accountOf(req: NextApiRequest): Promise<Account | null> {
  const known = found.get(req)
  if (known) return known
  const asked: Promise<Account | null> = accounts.byKey(req.headers['x-key'])
  found.set(req, asked)
  return asked
}

async function isPaid(req: NextApiRequest): Promise<boolean> {
  const account = await accountOf(req)
  return account?.plan === 'paid'
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (!(await isPaid(req))) return res.status(402).json({ error: 'Not paid' })
  const account = await accountOf(req)
  found.delete(req)
  res.status(200).json({ id: account?.id, seen: found.has(req) })
}
