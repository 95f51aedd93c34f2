import type { NextApiRequest, NextApiResponse } from 'next'

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  if (!req.cookies.session?.startsWith('s:')) return res.status(401).json({ error: 'no session' })
  const session = req.cookies.session.slice(2)
  const theme = req.cookies.theme?.length === 4 ? req.cookies.theme.toUpperCase() : 'LIGHT'
  res.status(200).json({ session, theme })
}
