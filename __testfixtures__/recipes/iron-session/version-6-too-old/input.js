import { getIronSession } from 'iron-session'
import { options } from '../../lib/options'

export default async function handler(req, res) {
  const session = await getIronSession(req, res, options)
  res.json({ id: session.id ?? null })
}
