import { client } from 'upstream-client'
import type { NextApiRequest, NextApiResponse } from 'next'

// Who reads what it gives as a response shows what it is.
async function send(req: NextApiRequest) {
  return client.send(req.body)
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'GET') return res.json({ ok: true })
  const sent = await send(req)
  res.json(await sent.json())
}
