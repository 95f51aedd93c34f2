import { getCookie, getCookies, hasCookie } from 'cookies-next/server'
import type { NextApiRequest, NextApiResponse } from 'next'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const session = await getCookie('session', { req, res })
  if (!session) return res.status(401).json({ error: 'Sign in first' })

  res.json({ session, known: await hasCookie('seen', { req }), all: await getCookies({ res, req }) })
}
