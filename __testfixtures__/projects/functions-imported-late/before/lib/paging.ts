import type { NextApiRequest } from 'next'

export default function pageOf(req: NextApiRequest) {
  return Number(req.query.page ?? 1)
}

export const sizeOf = (req: NextApiRequest) => Number(req.headers['x-size'] ?? 20)
