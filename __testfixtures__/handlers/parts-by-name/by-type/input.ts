import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

type Source = 'body' | 'query'

interface Options {
  source?: Source
  key: string
}

async function send(req: NextApiRequest, res: NextApiResponse, { source = 'query', key }: Options) {
  const id = req[source][key]
  if (typeof id !== 'string') return res.status(400).json({ error: `${key} is missing` })
  const text = textOf(req, source)
  res.json(await db.find(id, text ?? null))
}

const textOf = (req: NextApiRequest, from: Source) => (req as any)[from].text

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'GET') return send(req, res, { key: 'id' })
  if (req.method === 'POST') return send(req, res, { source: 'body', key: 'id' })
  res.status(405).end()
}
