import { countDown, logged } from 'limits'

/** Answers with what failed, and the status that was said before it did. */
export const answering = (handler) => async (req, res) => {
  try {
    await handler(req, res)
  } catch (error) {
    res.json({ error: error.message })
  }
}

/** Answers 500 with what failed. */
export const failing = (handler) => async (req, res) => {
  try {
    await handler(req, res)
  } catch (error) {
    res.status(500).json({ error: error.message })
  }
}

/** Sees only what fails at once. */
export const hasty = (handler) => async (req, res) => {
  try {
    return handler(req, res)
  } catch (error) {
    return res.json({ error: error.message })
  }
}

/** Any origin may ask. */
export const open = (handler) => async (req, res) => {
  res.setHeader('Access-Control-Allow-Origin', '*')
  return handler(req, res)
}

/** The same, for those who call it. */
export function cors(res) {
  res.setHeader('Access-Control-Allow-Origin', '*')
}

/** Goes on without a limit where that cannot be told: what the handler fails with later is none of its business. */
export const limited = (handler) => async (req, res) => {
  try {
    const left = await countDown(req.headers['x-user'])
    res.setHeader('X-Left', left.toString())
    return handler(req, res)
  } catch {
    return handler(req, res)
  } finally {
    logged('limit')
  }
}
