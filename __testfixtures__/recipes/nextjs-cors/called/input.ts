import type { NextApiRequest, NextApiResponse } from 'next'
import NextCors from 'nextjs-cors'
import { quotes } from '../../lib/quotes'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  await NextCors(req, res, {
    // Options
    methods: ['GET', 'HEAD', 'PUT', 'PATCH', 'POST', 'DELETE'],
    origin: '*',
    optionsSuccessStatus: 200, // some legacy browsers (IE11, various SmartTVs) choke on 204
  })

  try {
    const quote = await quotes.of(req.query.author as string)
    if (!quote) return res.status(404).json({ error: 'No such author' })
    res.json({ quote })
  } catch (error) {
    res.status(500).json({ error: 'Something went wrong' })
  }
}
