import { getCookie, hasCookie } from 'cookies-next'
import type { NextApiRequest, NextApiResponse } from 'next'

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  if (!hasCookie('seen', { req, res })) return res.status(404).end()
  res.json({ seen: getCookie('seen', { req, res }), tried: getCookie('tried', { req }) ?? null })
}
