import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'GET') return res.status(405).end()
  const id = req.query.id as string
  const { name, owner } = req.query
  const key = req.headers['x-key']

  if (!id || id === '0') {
    res.status(400).json({ error: 'id' })
    return
  }
  if (!key) throw new Error('key')
  const page = name ? await db.page.named(String(name)) : await db.page.first()
  const owners = owner && (await db.user.named(String(owner)))
  const days = req.query.days ? Number(req.query.days) : 7
  const lists = [1, 2].map((one) => db.list.find({ one, id, key }))
  res.json({ page, owners, days, lists })
}
