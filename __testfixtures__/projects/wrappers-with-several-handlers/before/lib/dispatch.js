// Either may be called.
export const either = (onRead, onWrite) => async (req, res) => {
  if (req.method === 'GET') return onRead(req, res)
  return onWrite(req, res)
}

const notAllowed = (req, res) => res.status(405).json({ error: `No ${req.method} here` })

export const byMethod = (handlers) => async (req, res) => {
  const handler = handlers[req.method] ?? notAllowed
  await handler(req, res)
}
