import type { NextApiRequest, NextApiResponse } from 'next'

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  res.setHeader('Set-Cookie', 'seen=1; Path=/')
  res.setDraftMode({ enable: true })
  res.redirect('/posts')
}
