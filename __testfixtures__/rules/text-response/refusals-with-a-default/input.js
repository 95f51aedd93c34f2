import { parse } from '../../lib/tokens'

function unauthorized(res, msg = '401 Unauthorized') {
  return res.status(401).end(msg)
}

function note(res, msg) {
  return res.end(msg)
}

export default async function handler(req, res) {
  const user = await parse(req.headers.authorization)
  if (!user) return unauthorized(res)
  if (user.blocked) return unauthorized(res, user.blocked)
  return note(res, user.note)
}
