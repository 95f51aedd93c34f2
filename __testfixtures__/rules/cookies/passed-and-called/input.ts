import type { NextApiRequest, NextApiResponse } from 'next'
import { decode } from '../../lib/jwt'

type Payload = { sub: string }

export default async function handler(req: NextApiRequest, res: NextApiResponse<Payload | { error: string }>) {
  try {
    const payload = (await decode(req.cookies.token, req.cookies.token?.length)) as Payload
    if (req.cookies.visited === 'yes') return res.status(200).json({ sub: payload.sub })
    return res.status(201).json(payload)
  } catch (e: any) {
    return res.status(400).json({ error: e.message })
  }
}
