import { getAccessToken, getSession } from '@auth0/nextjs-auth0'
import { api } from '../../lib/api'

export default async function handler(req, res) {
  const session = await getSession(req, res)
  if (!session) return res.status(401).end()
  const { accessToken } = await getAccessToken(req, res, { scopes: ['read:orders'] })
  res.json(await api.orders(session.user.sub, accessToken))
}
