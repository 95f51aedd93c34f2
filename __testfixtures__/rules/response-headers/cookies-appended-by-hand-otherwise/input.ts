import type { NextApiRequest, NextApiResponse } from 'next'

// Of one cookie that was set before, nothing stays.
function setCookie(res: NextApiResponse, value: string) {
  const existing = res.getHeader('Set-Cookie') || []
  const all = Array.isArray(existing) ? [...existing, value] : [value]
  res.setHeader('Set-Cookie', all)
}

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  setCookie(res, 'a=1')
  setCookie(res, 'b=2')
  res.status(200).end()
}
