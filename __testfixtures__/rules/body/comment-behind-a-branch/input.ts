import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  try {
    if (req.method === 'GET') {
      return res.status(200).json(await db.plans())
    } // Makes one
    if (req.method === 'POST') {
      return res.status(201).json(await db.add(req.body.name))
    } db.count('other')
    if (req.method === 'PUT') {
      return res.status(200).json(await db.change(req.body.name))
    } // Takes one away
    if (req.method === 'DELETE') {
      await db.remove(String(req.query.id))
      return res.status(204).end()
    } } catch (error) {
    return res.status(500).json({ error: 'Failed' })
  }
  return res.status(405).end()
}
