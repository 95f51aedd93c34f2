/** Answers where the handler did not. */
export const withNotFound = (handler) => async (req, res) => {
  try {
    await handler(req, res)
    if (!res.headersSent) {
      res.status(404).json({ error: 'Not found' })
    }
  } catch (error) {
    res.status(500).json({ error: error.message })
  }
}

/** The same, where an answer that was sent already is left alone by Node. */
export const withEnd = (handler) => async (req, res) => {
  await handler(req, res)
  res.status(404).end()
}

/** The same, told by a return. */
export const withMethods = (handler) => async (req, res) => {
  await handler(req, res)
  if (res.writableEnded) return
  res.status(405).json({ error: 'No such method' })
}

/** Only what failed is answered here. */
export const withErrors = (handler) => async (req, res) => {
  try {
    await handler(req, res)
  } catch (error) {
    if (!res.headersSent) res.status(500).json({ error: error.message })
  }
}
