import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

async function inputOf(req: NextApiRequest) {
  const { name, tags = [] } = req.body
  return { name: String(name ?? ''), tags }
}

async function titleOf(req: NextApiRequest) {
  const { name } = await inputOf(req)
  return name.toUpperCase()
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'POST') {
    const input = await inputOf(req)
    const title = await titleOf(req)
    const note = await db.note.create({ ...input, title })
    return res.status(201).json(note)
  }

  res.status(405).end()
}
