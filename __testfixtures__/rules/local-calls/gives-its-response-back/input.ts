import type { NextApiRequest, NextApiResponse } from 'next'

const signOut = (res: NextApiResponse): NextApiResponse => {
  res.setHeader('Set-Cookie', 'token=; Max-Age=0')

  // For chains.
  return res
}

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  signOut(res)
  res.json({ signedIn: false })
}
