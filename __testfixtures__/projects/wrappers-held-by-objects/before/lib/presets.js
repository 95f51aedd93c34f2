import { findUser } from './users'

const LIMITS = { short: 1000 }

const Presets = {
  open: (handler) => async (req, res) => {
    res.setHeader('X-Preset', 'open')
    return handler(req, res)
  },

  signedIn(handler, options = {}) {
    return async (req, res) => {
      const user = findUser(req.headers.authorization)
      if (!user) return res.status(401).json({ error: 'Who are you?' })
      if (options.role && options.role !== user.role) return res.status(403).json({ error: 'Not for you' })
      try {
        return await handler(req, res)
      } catch (error) {
        console.error(error)
        res.status(500).json({ error: 'Failed', limit: LIMITS.short })
      }
    }
  },

  admin(handler) {
    return Presets.signedIn(handler, { role: 'admin' })
  },
}

export default Presets
