import type { NextApiRequest, NextApiResponse } from 'next'

const signOut = (res: NextApiResponse): NextApiResponse => {
  res.setHeader('Set-Cookie', 'token=; Max-Age=0')
  return res
}

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'DELETE') signOut(res)
  return signOut(res).json({ signedIn: false })
}
