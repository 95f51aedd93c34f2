import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

async function list(req: NextApiRequest, res: NextApiResponse) {
  res.status(200).json(await db.posts(req.query.tag))
}

async function create(req: NextApiRequest, res: NextApiResponse) {
  res.status(201).json(await db.add(req.body))
}

const handlers: Record<string, NextApiHandler> = {
  GET: list,
  POST: create,
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const run = handlers[req.method as string]
  if (!run) {
    res.setHeader('Allow', Object.keys(handlers))
    return res.status(405).end(`Method ${req.method} Not Allowed`)
  }
  return run(req, res)
}
