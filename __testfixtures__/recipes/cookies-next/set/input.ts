import { setCookie } from 'cookies-next'
import type { NextApiRequest, NextApiResponse } from 'next'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  await setCookie('seen', '1', { req, res, maxAge: 60 })
  res.status(204).end()
}
