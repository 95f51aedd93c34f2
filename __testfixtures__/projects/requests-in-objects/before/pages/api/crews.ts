import type { NextApiRequest, NextApiResponse } from 'next'
import { boats } from '../../lib/boats'
import { boatOf, hasRoom, nameOf, sessionOf } from '../../lib/session'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'POST') return res.status(405).end()
  const session = await sessionOf({ req })
  if (!session) return res.status(401).end()
  const boat = boatOf({ req })
  if (!(await hasRoom({ request: req, boat }))) return res.status(409).json({ boat, for: nameOf({ req }) })
  res.status(201).json(await boats.join(boat, session.realm))
}
