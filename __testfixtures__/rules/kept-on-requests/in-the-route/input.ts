import type { NextApiRequest, NextApiResponse } from 'next'
import { accounts } from 'accounts'

type Account = { id: string; plan: string }
type AccountRequest = NextApiRequest & { account?: Account | null; asked?: number }

/** Asked for once in a request, however many ask. */
async function accountOf(req: AccountRequest): Promise<Account | null> {
  if (req.account !== undefined) return req.account
  const account: Account | null = await accounts.byKey(req.headers['x-key'])
  req.account = account
  return account
}

// How often that was is counted, too.
async function isPaid(req: AccountRequest): Promise<boolean> {
  req.asked ??= 0
  req.asked++
  const account = await accountOf(req)
  return account?.plan === 'paid'
}

const forget = (req: AccountRequest) => {
  delete req.account
}

function summary({ req }: { req: AccountRequest }) {
  const { asked = 0, account } = req
  return `${asked} ${account?.id}`
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const first = await isPaid(req)
  if (!first || !(await isPaid(req))) return res.status(402).json({ error: 'Not paid', summary: summary({ req }) })
  const account = await accountOf(req)
  forget(req)
  res.status(200).json({ id: account?.id, summary: summary({ req }), asked: (req as AccountRequest).asked })
}
