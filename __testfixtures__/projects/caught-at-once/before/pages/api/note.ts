import type { NextApiRequest, NextApiResponse } from 'next'
import { shop } from 'shop'

function note(req: NextApiRequest, res: NextApiResponse) {
  const { text } = req.body
  if (!text) throw new Error('no text')
  return res.json({ text, shop: shop.name() })
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'POST') return res.status(405).end()
  res.setHeader('X-Notes', 'kept')
  try {
    return note(req, res)
  } catch (error) {
    return res.status(422).json({ error: (error as Error).message })
  }
}
