import type { NextApiRequest } from 'next'

export async function filterOf(req: NextApiRequest) {
  return { text: String(req.body.text), tags: ['all'] }
}
