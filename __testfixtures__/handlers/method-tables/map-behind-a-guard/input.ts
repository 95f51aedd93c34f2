import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

const table = new Map<string, (req: NextApiRequest, res: NextApiResponse) => Promise<void>>([
  ['GET', list],
  ['POST', async (req, res) => {
    res.status(201).json(await db.add(req.body))
  }],
])

async function list(req: NextApiRequest, res: NextApiResponse) {
  res.json(await db.posts())
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const session = await db.session(req.headers.authorization)
  if (!session) {
    res.status(401).end()
    return
  }
  if (table.has(req.method ?? '')) {
    await table.get(req.method ?? '')?.(req, res)
  } else {
    res.setHeader('Allow', [...table.keys()])
    res.status(405).end()
  }
}
