import type { NextApiRequest, NextApiResponse } from 'next'
import { verify } from '../../lib/jwt'

export default async function me(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'GET') return res.status(405).end()
  try {
    const token = req.headers.authorization!.split(' ')[1]
    const user = await verify(token)
    return res.status(200).json({ user, language: req.headers['accept-language']?.split(',')[0] })
  } catch (error) {
    return res.status(401).json({ error: (error as Error).message })
  }
}
