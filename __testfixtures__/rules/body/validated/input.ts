import type { NextApiRequest, NextApiResponse } from 'next'
import { z } from '../../lib/zod'
import { db } from '../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'POST') {
    res.status(405).json({ message: 'Method not allowed' })
    return
  }

  const parsed = z.contact.safeParse(req.body)
  if (!parsed.success) {
    res.status(422).json({ issues: parsed.error })
    return
  }
  await db.contact.create(parsed.data)
  res.status(201).json({ ok: true })
}
