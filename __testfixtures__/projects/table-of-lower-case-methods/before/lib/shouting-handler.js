/** The same for names in upper case. */
export const shoutingHandler = (handlers) => async (req, res) => {
  const handle = handlers[req.method]
  if (!handle) return res.status(405).json({ error: 'Not here' })
  return handle(req, res)
}
