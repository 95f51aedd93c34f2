import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const {
    method,
    query: { room, since },
    body,
    headers,
  } = req

  switch (method) {
    case 'GET': {
      const messages = await db.message.list({ room, since: Number(since ?? 0) })
      return res.status(200).json({ messages })
    }
    case 'POST': {
      if (!headers.authorization) return res.status(401).end()
      const message = await db.message.add({ room, text: body.text })
      return res.status(201).json(message)
    }
    default:
      res.setHeader('Allow', ['GET', 'POST'])
      return res.status(405).end(`Method ${method} Not Allowed`)
  }
}
