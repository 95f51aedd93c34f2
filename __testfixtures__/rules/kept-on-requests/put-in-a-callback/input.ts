import type { NextApiRequest, NextApiResponse } from 'next'
import { accounts } from 'accounts'

type Asked = NextApiRequest & { account?: unknown }

// It may come later, or never.
function load(req: Asked) {
  return accounts.find((account: unknown) => {
    req.account = account
  })
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  await load(req)
  res.status(200).json({ account: (req as Asked).account })
}
