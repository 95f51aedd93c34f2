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
    // next-reroute NR202: The status of this answer is a value, `error.statusCode`: 204 and 304 may carry no body now, and a missing one means 200, where API Routes failed.
    return NextResponse.json({ error: error.message }, { status: error.statusCode })
  }
}

module.exports = {
  requireOwner,
  isAdmin,
  answerError: handleError,
}
