import type { NextApiRequest, NextApiResponse } from 'next'
import { getPerson } from '../../lib/session'

export default async function me(req: NextApiRequest, res: NextApiResponse) {
  const person = await getPerson(req, res)
  if (!person) return res.status(401).json({ error: 'Sign in first' })
  res.status(200).json(person)
}
