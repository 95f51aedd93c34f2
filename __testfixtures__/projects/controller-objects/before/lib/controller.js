import { ForbiddenError, InternalServerError, NotAllowedError, SignedOutError } from './errors'

function onNoMatchHandler(request, response) {
  const answer = new NotAllowedError()
  response.status(answer.status).json(answer)
}

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

function startSession(token, response) {
  response.setHeader('Set-Cookie', `session=${token}; Path=/; HttpOnly`)
}

function clearSession(response) {
  response.setHeader('Set-Cookie', 'session=; Path=/; Max-Age=0')
}

/** Goes on where somebody is signed in. */
function signedIn(request, response, next) {
  if (!request.cookies.session) throw new SignedOutError()
  return next()
}

/** Goes on where the session may use the feature. */
function canRequest(feature) {
  return function canRequestMiddleware(request, response, next) {
    if (request.cookies.session === 'admin' || feature.startsWith('read:')) {
      return next()
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
