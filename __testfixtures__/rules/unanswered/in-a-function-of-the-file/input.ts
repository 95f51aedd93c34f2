import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  switch (req.method) {
    case 'GET':
      return handleGet(req, res)
    case 'POST':
      await handlePost(req, res)
      break
    default:
      res.status(405).end()
  }
}

async function handleGet(req: NextApiRequest, res: NextApiResponse) {
  const page = await db.page.first(req.query.q as string)
  if (page) res.json(page)
}

const handlePost = async (req: NextApiRequest, res: NextApiResponse) => {
  if (!req.headers.authorization) {
    res.status(401)
    return
  }
  const page = await db.page.create()
  res.status(201).json(page)
}
