import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const { method, query, body } = req
  if (method === 'GET') {
    const { page = '1' } = query
    return res.status(200).json(await db.log.page(Number(page)))
  }
  if (method === 'POST') {
    // what is logged is never changed
    await db.log.add(body)
    return res.status(201).end()
  }
  return res.status(405).end()
}
