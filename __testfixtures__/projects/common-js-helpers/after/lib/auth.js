'use strict'

const { NextResponse } = require('next/server')
const { boats: db } = require('./db')
const tokens = require('./tokens')

/**
 * The owner who sent the request.
 *
 * @param {import('next/server').NextRequest} request
 */
async function requireOwner(request) {
  const owner = await db.owner(tokens.tokenOf(request))
  if (!owner) {
    const error = new Error('Who are you?')
    error.statusCode = 401
    throw error
  }
  return owner
}

const isAdmin = (owner) => owner.role === 'admin'

/** Answers where it knows why. */
function handleError(error) {
  if (error.statusCode) {
    return NextResponse.json({ error: error.message }, { status: error.statusCode ?? 500 })
  }
}

module.exports = {
  requireOwner,
  isAdmin,
  answerError: handleError,
}
