import type { NextApiRequest, NextApiResponse } from 'next'
import { cookies } from '../../lib/cookies'

function remember(res: NextApiResponse, value: string | string[]) {
  res.setHeader('Set-Cookie', value)
}

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'GET') {
    res.setHeader('Set-Cookie', 'first=1')
    remember(res, cookies.ofVisit(req.headers['x-visit']))
    return res.status(200).json({ ok: true })
  }
  if (req.method === 'POST') {
    for (const name of ['a', 'b']) {
      res.setHeader('Set-Cookie', cookies.named(name))
    }
    return res.status(201).json({ ok: true })
  }
  remember(res, 'second=2')
  res.setHeader('Set-Cookie', cookies.ofVisit('last'))
  res.status(202).json({ ok: true })
}
