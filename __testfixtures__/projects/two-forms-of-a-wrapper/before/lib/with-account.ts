import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'
import { accounts } from './accounts'

/** Lets accounts in that have paid. */
export function withAccount(handler: NextApiHandler) {
  return async (req: NextApiRequest, res: NextApiResponse) => {
    const key = req.headers['x-account']
    const account = await accounts.find(key)
    if (!account) return noAccount(res)
    if (!account.paid) return res.status(402).json({ error: 'Pay first' })
    return handler(req, res)
  }
}

const noAccount = (res: NextApiResponse) => res.status(401).json({ error: 'No account' })
