import type { NextApiRequest, NextApiResponse } from 'next'
import { getToken } from '../../lib/token'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const token = await getToken({ req })
  res.status(200).json({ token, theme: req.cookies.theme ?? null })
}
