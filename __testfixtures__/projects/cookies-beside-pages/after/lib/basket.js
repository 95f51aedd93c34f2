import { cookies } from 'next/headers'
import { getIronSession } from 'iron-session'

/** No page is built with it. */
export async function basketOf() {
  const session = await getIronSession(await cookies(), { cookieName: 'basket', password: 'a password of thirty-two letters!' })
  return session.items ?? []
}
