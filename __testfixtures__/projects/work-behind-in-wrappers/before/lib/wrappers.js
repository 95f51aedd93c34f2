import { close, open, report } from 'database'

/** Closes what it opened, once the handler is done. */
export const withDatabase = (handler) => async (req, res) => {
  await open()
  try {
    return await handler(req, res)
  } finally {
    await close()
  }
}

/** Reports what fails, also behind the answer. */
export const withReports = (handler) => async (req, res) => {
  try {
    await handler(req, res)
  } catch (error) {
    report(error.message)
    if (!res.headersSent) res.status(500).json({ error: error.message })
  }
}

/** Only lets through. */
export const withKey = (handler) => async (req, res) => {
  if (!req.headers['x-key']) return res.status(401).json({ error: 'No key' })
  return handler(req, res)
}
