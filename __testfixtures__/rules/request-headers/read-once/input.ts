import type { NextApiRequest, NextApiResponse } from 'next'

const tokenOf = (req: NextApiRequest) => (req.headers.authorization ? req.headers.authorization.replace('Bearer ', '') : null)

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  const authorization = tokenOf(req)
  if (req.headers.origin && req.headers.origin.endsWith('.example.com')) {
    res.setHeader('Access-Control-Allow-Origin', req.headers.origin)
  }
  const name = req.cookies.name ? req.cookies.name.trim() : ''
  if (req.method === 'POST') {
    if (!req.headers['x-forwarded-for']) {
      return res.status(400).json({ error: 'No address' })
    }
    return res.status(201).json({ authorization, name, address: String(req.headers['x-forwarded-for']).split(',')[0], language: req.headers['accept-language'] })
  }
  res.status(200).json({ authorization, name, origin: req.headers.origin })
}
