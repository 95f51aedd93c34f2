import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../../lib/db'

/** Notes. */
export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'GET') return GET(req, res)
  if (req.method === 'POST') return POST(req, res)
  res.status(405).end()
}

/** A note. */
async function GET(req: NextApiRequest, res: NextApiResponse) {
  const { id } = req.query
  res.status(200).json(await db.all(id))
}

const POST = async (req: NextApiRequest, res: NextApiResponse) => {
  res.status(201).json(await db.add(req.query.id, req.body))
}
