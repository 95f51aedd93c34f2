import { getIronSession } from 'iron-session'

const options = { cookieName: 'beside', password: 'a password of thirty-two letters!' }

/** The session of who asks; pages ask for it too. */
export async function getSession(req, res) {
  const session = await getIronSession(req, res, options)
  session.visits ??= 0
  return session
}
