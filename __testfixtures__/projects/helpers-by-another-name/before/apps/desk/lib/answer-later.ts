import type { NextApiResponse } from 'next'

/** Asks for patience. */
export function later(res: NextApiResponse, why: string) {
  res.status(202).json({ why })
}
