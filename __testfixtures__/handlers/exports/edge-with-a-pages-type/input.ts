import type { NextApiRequest } from 'next'

export const config = { runtime: 'edge' }

export default function handler(req: NextApiRequest) {
  return new Response(String(req.url))
}
