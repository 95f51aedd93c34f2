import { handleError, ApiError } from './errors'
import { withAuth } from './with-auth'

/**
 * One handler for each method, with errors answered alike.
 * @param {Object} handlers - by HTTP method
 */
export function apiHandler(handlers) {
  return async (request, context) => {
    try {
      const { method } = request
      const handler = handlers[method]

      if (!handler) {
        throw new ApiError(`Method ${method} not allowed`, 405, { allowed: Object.keys(handlers) })
      }

      return await handler(request, context)
    } catch (error) {
      return handleError(error, request)
    }
  }
}

/** The same, for signed-in users. */
export function protectedApiHandler(handlers) {
  const guarded = {}

  for (const method in handlers) {
    if (handlers.hasOwnProperty(method)) {
      guarded[method] = withAuth(handlers[method])
    }
  }

  return apiHandler(guarded)
}
