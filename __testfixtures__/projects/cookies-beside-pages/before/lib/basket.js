import { getIronSession } from 'iron-session'

/** No page is built with it. */
export async function basketOf(req, res) {
  const session = await getIronSession(req, res, { cookieName: 'basket', password: 'a password of thirty-two letters!' })
  return session.items ?? []
}
