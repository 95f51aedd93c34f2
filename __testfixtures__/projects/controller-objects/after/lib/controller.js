import { NextResponse } from 'next/server'
import { ForbiddenError, InternalServerError, NotAllowedError, SignedOutError } from './errors'

function onNoMatchHandler(request, response) {
  const answer = new NotAllowedError()
  response.status(answer.status).json(answer)
}

function onErrorHandler(error) {
  if (error instanceof ForbiddenError) {
    return NextResponse.json(error, { status: error.status })
  }

  if (error instanceof SignedOutError) {
    const headers = new Headers()
    clearSession(headers)
    return NextResponse.json(error, { status: error.status, headers })
  }

  const answer = new InternalServerError({ cause: error })
  console.error(answer.message)
  return NextResponse.json(answer, { status: answer.status })
}

function startSession(token, headers) {
  headers.set('Set-Cookie', `session=${token}; Path=/; HttpOnly`)
}

function clearSession(headers) {
  headers.set('Set-Cookie', 'session=; Path=/; Max-Age=0')
}

/** Goes on where somebody is signed in. */
function signedIn(request) {
  if (!request.cookies.get('session')?.value) throw new SignedOutError()
}

/** Goes on where the session may use the feature. */
function canRequest(feature) {
  return function canRequestMiddleware(request) {
    if (request.cookies.get('session')?.value === 'admin' || feature.startsWith('read:')) {
      return
    }

    throw new ForbiddenError({ message: `${feature} is not for you` })
  }
}

const controller = {
  errorHandlers: {
    onNoMatch: onNoMatchHandler,
    onError: onErrorHandler,
  },
  startSession,
  clearSession,
  signedIn,
  canRequest,
}

export default controller
