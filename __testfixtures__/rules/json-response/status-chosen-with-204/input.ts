import type { NextApiRequest, NextApiResponse } from 'next'
import { inbox } from '../../lib/inbox'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const mails = await inbox.unread()
  res.status(mails.length ? 200 : 204).json(mails)
}
