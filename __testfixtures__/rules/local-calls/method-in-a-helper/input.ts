import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

async function members(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'POST') {
    return res.status(201).json(await db.member.add(req.body.name))
  }
  return res.status(200).json(await db.member.all())
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'GET' && req.method !== 'POST') return res.status(405).end()
  return members(req, res)
}
