import type { NextApiRequest, NextApiResponse } from 'next'
import { tokenOf } from 'tokens'

const csrfCookie = (token: string) => `csrf=${token}; Path=/; SameSite=Strict`

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const token = await tokenOf(req.headers['x-user'] as string)
  if (req.method === 'PUT') {
    // Both of them.
    res.setHeader(
      'Set-Cookie',
      [
        `session=${token}; HttpOnly; Path=/`,
        csrfCookie(token),
      ],
    )
    return res.status(201).json({ ok: true })
  }
  if (req.headers['x-old']) {
    res.setHeader('Set-Cookie', csrfCookie('old'))
  }
  res.json({ token })
}
