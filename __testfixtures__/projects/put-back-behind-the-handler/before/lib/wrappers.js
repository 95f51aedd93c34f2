import { record } from './log'

/** Hands on a body without what nobody may see. */
export const withBody = (handler) => async (req, res) => {
  req.body = { ...req.body, password: undefined }
  return handler(req, res)
}

/** Hands on a query with a page. */
export const withPage = (handler) => async (req, res) => {
  req.query = { page: '1', ...req.query }
  return handler(req, res)
}

/** Records what the handler was given. */
export const withAudit = (handler) => async (req, res) => {
  await handler(req, res)
  await record({ body: req.body })
}

/** Tells what failed. */
export const withErrors = (handler) => async (req, res) => {
  try {
    return await handler(req, res)
  } catch (error) {
    res.status(500).json({ error: error.message, query: req.query })
  }
}

/** Looks at the body before anything else does. */
export const withKey = (handler) => async (req, res) => {
  if (req.body.key !== 'k') return res.status(401).json({ error: 'No key' })
  return handler(req, res)
}
