import type { NextApiRequest, NextApiResponse } from 'next'
import { items } from '../../lib/items'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  try {
    if (!req.headers.authorization) {
      res.status(401).end()
      throw new Error('nobody')
    }
  } catch (error) {
    console.log(error)
  }
  await items.clear()
  res.status(200).end()
}
