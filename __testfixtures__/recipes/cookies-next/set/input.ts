import { deleteCookie, getCookie, setCookie } from 'cookies-next/server'
import type { NextApiRequest, NextApiResponse } from 'next'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'DELETE') {
    await deleteCookie('seen', { req, res })
    return res.status(204).end()
  }
  setCookie('seen', { page: 'a b' }, { req, res, maxAge: 60, httpOnly: true })
  res.json({ seen: await getCookie('seen', { req, res }) })
}
