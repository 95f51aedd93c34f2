import { getIronSession } from 'iron-session'

const options = { cookieName: 'beside', password: 'a password of thirty-two letters!' }

/** The session of who asks; pages ask for it too. */
/** @deprecated next-reroute: use getSessionRoute */
export async function getSession(req, res) {
  const session = await getIronSession(req, res, options)
  session.visits ??= 0
  return session
}

/** The session of who asks; pages ask for it too. */
export async function getSessionRoute() {
  const session = await getIronSession(await (await import('next/headers')).cookies(), options)
  session.visits ??= 0
  return session
}
