import { getIronSession } from 'iron-session'
import { cookies } from '../../lib/cookies'

export default async function handler(req, res) {
  const session = await getIronSession(req, res, cookies.options)
  res.json({ id: session.id ?? null })
}
