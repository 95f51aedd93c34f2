const guards = {
  open: (handler) => async (req, res) => {
    res.setHeader('X-Preset', 'own')
    return handler(req, res)
  },
}

class Guards {
  static signedIn(handler) {
    return async (req, res) => {
      if (!req.headers.authorization) return res.status(401).end()
      return handler(req, res)
    }
  }
}

export default guards.open(Guards.signedIn((req, res) => res.json({ own: true })))
