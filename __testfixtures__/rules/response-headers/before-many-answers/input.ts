import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  res.setHeader('Access-Control-Allow-Origin', '*')

  if (req.method === 'OPTIONS') {
    return res.status(200).end()
  }

  if (req.method === 'POST') {
    const { mail } = req.body
    if (!mail) return res.status(400).json({ error: 'mail is missing' })
    if (await db.lead.exists(mail)) return res.status(409).json({ error: 'We know you' })
    const lead = await db.lead.create({ mail })
    return res.status(201).json(lead)
  }

  const count = await db.lead.count()
  res.status(200).json({ count })
}
