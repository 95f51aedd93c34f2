import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'GET') return show(req, res)
  if (req.method === 'PUT') return update(req, res)
  return send(res, { error: 'GET or PUT' })
}

async function update(req: NextApiRequest, res: NextApiResponse) {
  const { id } = req.query
  await db.board.update(String(id), req.body)
  return show(req, res)
}

async function show(req: NextApiRequest, res: NextApiResponse) {
  const { id } = req.query
  const board = await db.board.find(String(id))
  return send(res, { board })
}

function send(res: NextApiResponse, data: object) {
  res.setHeader('Cache-Control', 'no-store')
  res.status(200).json(data)
}
