import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

async function GET(req: NextApiRequest, res: NextApiResponse) {
  res.status(200).json(await db.all())
}

async function POST(req: NextApiRequest, res: NextApiResponse) {
  res.status(201).json(await db.add(req.body))
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'GET') return GET(req, res)
  if (req.method === 'POST') return POST(req, res)
  res.status(405).end()
}
