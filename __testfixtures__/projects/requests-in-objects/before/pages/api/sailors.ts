import type { NextApiRequest, NextApiResponse } from 'next'
import { boatOf, nameOf, sessionOf } from '../../lib/session'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const session = await sessionOf({ req, res, settings: { realm: 'crew' } })
  if (!session) return res.status(401).json({ error: 'Who asks?' })
  res.status(200).json({ name: session.sailor.name, called: nameOf({ req, res, formal: true }), realm: session.realm, boat: boatOf({ req, harbour: session.sailor.harbour }) })
}
