import { verify } from 'tokens'

export function withAuth(handler) {
  return async (req, res) => {
    const token = req.cookies.token
    const user = token && (await verify(token))
    if (!user) {
      return res.status(401).json({ success: false, error: 'Sign in first' })
    }
    req.user = user
    return handler(req, res)
  }
}
