import type { NextApiRequest } from 'next'

export function checkText(req: NextApiRequest) {
  if (req.headers['x-text'] === 'none') throw new Error('A note has a text.')
}
