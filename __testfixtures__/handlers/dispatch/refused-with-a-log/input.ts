import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'
import { log } from '../../lib/log'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  await log({ message: 'asked' })
  if (req.method !== 'POST') {
    await log({ message: `Method Not Allowed: ${req.method}`, type: 'error' })
    res.setHeader('Allow', 'POST')
    res.status(405).json({ message: 'Method Not Allowed' })
    return
  }
  res.status(201).json(await db.add(req.body))
}
