import { readToken } from 'tokens'

/** Only gardeners get through; a token that cannot be read is none. */
export function gardener(handler) {
  return async (req, res) => {
    try {
      const token = readToken(req.headers.authorization)
      if (!token) return res.status(401).json({ error: 'Who are you?' })
      req.gardener = token.name
      return handler(req, res)
    } catch (error) {
      return res.status(500).json({ error: 'Unreadable token' })
    }
  }
}
