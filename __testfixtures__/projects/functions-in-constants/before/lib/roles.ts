import type { NextApiRequest, NextApiResponse } from 'next'

export const checkRole = (role: string) => (req: NextApiRequest, res: NextApiResponse, next: () => void) => {
  if (req.headers['x-role'] === role) return next()
  res.status(401).json({ error: `Only for ${role}` })
}
