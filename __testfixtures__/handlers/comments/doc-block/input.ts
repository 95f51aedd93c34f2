import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

/**
 * Signs a visitor up for the newsletter.
 *
 * @see https://example.com/docs/newsletter
 */
export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  // only the form on the front page posts here
  if (req.method !== 'POST') {
    return res.status(405).end() // nothing else to see
  }

  const { email } = req.body // a string, the form sees to it
  if (!email) {
    // no address, no letter
    return res.status(400).json({ error: 'email' })
  }
  /* twice is once */
  await db.subscriber.upsert({ email })
  return res.status(201).json({ email }) // the client shows it
}
// end of file
