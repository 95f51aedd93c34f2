import type { NextApiRequest, NextApiResponse } from 'next'
import { check, list } from 'subscriptions'

/** Answers where the token is not good for what it is used for. */
async function requireSubscription(token: string | undefined, res: NextApiResponse) {
  const found = await check(token)
  if (found.valid === false) {
    res.status(found.status).json({ error: found.error })
    return null
  }

  return found
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'GET') return res.status(405).end()

  const subscription = await requireSubscription(req.headers.authorization, res)
  if (!subscription) return

  res.json(await list(subscription.id))
}
