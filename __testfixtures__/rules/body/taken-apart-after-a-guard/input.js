import { mail } from '../../lib/mail'
import { users } from '../../lib/users'

export default async function handler(req, res) {
  if (req.method !== 'POST') return res.status(405).end()

  const session = await users.session(req.cookies.sid)
  if (!session) return res.status(401).json({ error: 'Sign in' })

  const { to, subject = '(none)', text } = req.body
  if (!to || !text) {
    return res.status(400).json({ error: 'to and text are needed' })
  }

  try {
    const sent = await mail.send({ to, subject, text, from: session.email })
    res.status(200).json({ id: sent.id })
  } catch (err) {
    res.status(502).json({ error: err.message })
  }
}
