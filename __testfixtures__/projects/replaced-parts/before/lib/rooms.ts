import type { NextApiRequest, NextApiResponse } from 'next'

/** Saves what the body says, whoever has read it before. */
export async function createRoom(req: NextApiRequest, res: NextApiResponse) {
  const { name, beds } = req.body
  res.status(201).json({ name, beds, sent: req.body })
}

export function updateRoom(req: NextApiRequest, res: NextApiResponse) {
  const { id } = req.query
  res.json({ id, room: req.body, keys: Object.keys(req.query) })
}

/** Logs whom a request is by, as the body says. */
export function byWhom(req: NextApiRequest): string {
  return req.body.by ?? 'nobody'
}
