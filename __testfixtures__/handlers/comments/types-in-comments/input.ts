import type { NextApiRequest, NextApiResponse } from 'next'
import { find } from 'notes'

/**
 * The owner of a note, who is in the cookies of a NextApiRequest.
 */
const ownerOf = (cookies: Partial<Record<string, string>>) => cookies['owner']

// A NextApiResponse may be cached by nobody.
export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const owner = ownerOf(req.cookies)
  if (!owner) return res.status(401).json({ error: 'Who?' })
  res.json(await find(owner))
}
