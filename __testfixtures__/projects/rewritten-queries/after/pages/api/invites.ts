import type { NextApiRequest, NextApiResponse } from 'next'

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  const { token, from } = req.query
  if (!token) return res.status(400).json({ message: 'No token.' })
  res.status(200).json({ token, from })
}
