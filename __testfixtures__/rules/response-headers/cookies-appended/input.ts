import type { NextApiRequest, NextApiResponse } from 'next'
import { cookies } from '../../lib/cookies'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const pair = await cookies.rotate()
  res.appendHeader('Set-Cookie', `a=${pair.access}; Path=/`)
  res.appendHeader('Set-Cookie', `r=${pair.refresh}; Path=/api`)
  res.status(200).json({ ok: true })
}
