import { begin } from './transaction'
import { roleOf } from './tokens'

export const withTransaction = (handler) => async (req, res) => {
  const transaction = begin()
  try {
    return await handler(req, res)
  } catch (error) {
    await transaction.undo(error.message)
    res.status(500).json({ error: error.message })
  }
}

export const withLog = (handler) => async (req, res) => {
  try {
    return await handler(req, res)
  } catch (error) {
    console.error(error)
    if (!res.headersSent) res.status(500).json({ error: error.message })
  }
}

export async function onlyAdmins(req, res) {
  if (roleOf(req.headers.authorization) !== 'admin') {
    res.status(401).json({ error: 'Not for you' })
    throw new Error('not an admin')
  }
}
