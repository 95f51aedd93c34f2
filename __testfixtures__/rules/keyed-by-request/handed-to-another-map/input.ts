import type { NextApiRequest, NextApiResponse } from 'next'

const all = new Map<NextApiRequest, number>()

/** Every request of which somebody still knows. */
export default function handler(req: NextApiRequest, res: NextApiResponse) {
  all.set(req, Date.now())
  res.status(200).json([...all.keys()].map((one) => one.url))
}
