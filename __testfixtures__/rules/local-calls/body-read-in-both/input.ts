import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

async function add(req: NextApiRequest, res: NextApiResponse, list: string) {
  const row = await db.add(list, req.body.name)
  return res.status(201).json(row)
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'POST') return res.status(405).end()
  const { list } = req.body
  if (!list) return res.status(400).json({ error: 'list' })
  return add(req, res, list)
}
