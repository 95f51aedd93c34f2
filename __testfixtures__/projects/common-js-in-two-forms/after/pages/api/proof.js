import { greeting } from '../../lib/greeting'
import clientName from '../../lib/client-name'
import session from '../../lib/session'

export default function handler(req, res) {
  res.status(200).json({ text: greeting(req), client: clientName(req), session: session.sessionOf(req), raw: Array.isArray(req.rawHeaders) })
}
