import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  // Reading is for everyone.
  if (req.method === 'GET') {
    // newest first
    const items = await db.item.list({ order: 'desc' })

    // the count is for the pager
    return res.status(200).json({ items, count: await db.item.count() })
  }

  // Writing is not.
  if (req.method === 'POST') {
    if (!req.headers.authorization) {
      // the client shows the login
      return res.status(401).end()
    }
    /* all fields are checked by the database */
    const item = await db.item.create(req.body)
    return res.status(201).json(item)
    // TODO: tell the subscribers
  }

  // Anything else is a mistake of the client.
  return res.status(405).end()
}
