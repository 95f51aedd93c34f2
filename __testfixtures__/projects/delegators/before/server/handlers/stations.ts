import type { NextApiRequest, NextApiResponse } from 'next'
import { stations } from '../stations'

export async function list(req: NextApiRequest, res: NextApiResponse) {
  const found = await stations.list(req.query.line as string)
  res.status(200).json(found)
}

export async function create(req: NextApiRequest, res: NextApiResponse) {
  const { name } = req.body
  if (!name) return res.status(400).json({ error: 'A station needs a name' })
  res.status(201).json(await stations.create(name))
}
