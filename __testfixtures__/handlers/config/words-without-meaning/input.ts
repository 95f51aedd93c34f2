import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

export const config = {
  maxDuration: 30,
  supportsResponseStreaming: true,
  api: { sizeLimit: '1b', externalResolver: true },
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'POST') return res.status(405).end()
  res.status(201).json(await db.note.create(req.body))
}
