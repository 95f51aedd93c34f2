import { sessions } from './sessions'

export const withCors = (handler) => async (req, res) => {
  res.setHeader('Access-Control-Allow-Origin', process.env.ORIGIN)
  res.setHeader('Vary', 'Origin')
  if (req.method === 'OPTIONS') return res.status(204).end()
  return handler(req, res)
}

export const withSession = (handler) => async (req, res) => {
  req.session = await sessions.get(req.cookies.sid)
  if (!req.session) return res.status(401).json({ error: 'No session' })
  return handler(req, res)
}

export const withRole = (role) => (handler) => async (req, res) => {
  if (!req.session.roles.includes(role)) return res.status(403).json({ error: `Not ${role}` })
  return handler(req, res)
}
