import { NextResponse } from 'next/server'
import { ForbiddenError, InternalServerError, NotAllowedError, SignedOutError } from './errors'

function onNoMatchHandler(request, response) {
  const answer = new NotAllowedError()
  response.status(answer.status).json(answer)
}

/** @deprecated next-reroute: use onErrorHandlerRoute */
function onErrorHandler(error, request, response) {
  if (error instanceof ForbiddenError) {
    return response.status(error.status).json(error)
  }

  if (error instanceof SignedOutError) {
    clearSession(response)
    return response.status(error.status).json(error)
  }

  const answer = new InternalServerError({ cause: error })
  console.error(answer.message)
  response.status(answer.status).json(answer)
}

function onErrorHandlerRoute(error) {
  if (error instanceof ForbiddenError) {
    return NextResponse.json(error, { status: error.status })
  }

  if (error instanceof SignedOutError) {
    const headers = new Headers()
    clearSessionRoute(headers)
    return NextResponse.json(error, { status: error.status, headers })
  }

  const answer = new InternalServerError({ cause: error })
  console.error(answer.message)
  return NextResponse.json(answer, { status: answer.status })
}

function startSession(token, headers) {
  headers.set('Set-Cookie', `session=${token}; Path=/; HttpOnly`)
}

/** @deprecated next-reroute: use clearSessionRoute */
function clearSession(response) {
  response.setHeader('Set-Cookie', 'session=; Path=/; Max-Age=0')
}

function clearSessionRoute(headers) {
  headers.set('Set-Cookie', 'session=; Path=/; Max-Age=0')
}

/** Goes on where somebody is signed in. */
/** @deprecated next-reroute: use signedInRoute */
function signedIn(request, response, next) {
  if (!request.cookies.session) throw new SignedOutError()
  return next()
}

/** Goes on where somebody is signed in. */
function signedInRoute(request) {
  if (!request.cookies.get('session')?.value) throw new SignedOutError()
}

/** Goes on where the session may use the feature. */
/** @deprecated next-reroute: use canRequestRoute */
function canRequest(feature) {
  return function canRequestMiddleware(request, response, next) {
    if (request.cookies.session === 'admin' || feature.startsWith('read:')) {
      return next()
    }

    throw new ForbiddenError({ message: `${feature} is not for you` })
  }
}

/** Goes on where the session may use the feature. */
function canRequestRoute(feature) {
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
    onErrorRoute: onErrorHandlerRoute,
  },
  startSession,
  clearSession,
  clearSessionRoute,
  signedIn,
  signedInRoute,
  canRequest,
  canRequestRoute,
}

export default controller
