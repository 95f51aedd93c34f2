import type { NextApiRequest, NextApiResponse } from 'next'
import { logins } from '../../lib/logins'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  try {
    if (!req.query.provider) return res.redirect('/login').end()
    const url = await logins.start(req.query.provider as string)
    res.setHeader('Cache-Control', 'no-store').redirect(302, url).end()
    return
  } catch (error: any) {
    return res.status(error.statusCode ?? 500).json({ error: error.message })
  }
}
