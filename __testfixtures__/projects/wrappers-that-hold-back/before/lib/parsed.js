/** Handlers of what carries a body. */
export function parsed(handler) {
  return async (req, res) => {
    if (req.method !== 'GET' && !req.body.name) return res.status(400).json({ error: 'Name it' })
    return handler(req, res)
  }
}
