import type { NextApiRequest, NextApiResponse } from 'next'
import { oauth } from '../../lib/oauth'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const state = await oauth.state()
  const url = `https://id.example.com/authorize?state=${state}`
  res.statusCode = 302
  res.setHeader('Location', url)
  res.end()
}
