'use strict'

const { boats: db } = require('./db')
const tokens = require('./tokens')

/**
 * The owner who sent the request.
 *
 * @param {object} req
 */
async function requireOwner(req) {
  const owner = await db.owner(tokens.tokenOf(req))
  if (!owner) {
    const error = new Error('Who are you?')
    error.statusCode = 401
    throw error
  }
  return owner
}

const isAdmin = (owner) => owner.role === 'admin'

/** Answers where it knows why. */
function handleError(res, error) {
  if (error.statusCode) {
    res.status(error.statusCode).json({ error: error.message })
    return true
  }
  return false
}

module.exports = {
  requireOwner,
  isAdmin,
  answerError: handleError,
}
