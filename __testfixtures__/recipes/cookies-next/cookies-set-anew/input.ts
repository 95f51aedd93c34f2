import { setCookie } from 'cookies-next/server'
import type { NextApiRequest, NextApiResponse } from 'next'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  res.setHeader('Set-Cookie', 'first=1; Path=/')
  await setCookie('seen', '1', { req, res, path: '/' })
  if (req.method === 'DELETE') res.setHeader('set-cookie', ['gone=1; Path=/'])
  res.json({ ok: true })
}
