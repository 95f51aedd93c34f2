import type { NextApiRequest, NextApiResponse } from 'next'
import { items } from '../../lib/items'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  for (const item of await items.all()) {
    try {
      if (!item.ok) {
        res.status(400).json({ item })
        throw new Error('bad')
      }
    } catch (error) {
      console.log(error)
    }
    await items.touch(item)
  }
  res.status(200).end()
}
