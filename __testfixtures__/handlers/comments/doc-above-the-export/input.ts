import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../../lib/db'

async function handler(
  req: NextApiRequest, // what was asked
  res: NextApiResponse, // what is answered
) {
  const { id } = req.query
  if (req.method === 'GET') return res.status(200).json({ notes: await db.all(id) })
  if (req.method === 'POST') return res.status(200).json({ notes: await db.add(id) })
  res.status(405).end()
}

/**
 * All notes.
 * @param req - the request
 * @param res - the response
 */
export default handler
