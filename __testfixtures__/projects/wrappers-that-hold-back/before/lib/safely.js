/** Answers for what a handler throws at once. */
export function safely(handlers) {
  return (req, res) => {
    try {
      const handler = handlers[req.method]
      if (!handler) return res.status(405).end()
      return handler(req, res)
    } catch (error) {
      return res.status(500).json({ error: error.message })
    }
  }
}
