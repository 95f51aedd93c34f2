import { handleError, ApiError } from './errors'
import { withAuth } from './with-auth'

/**
 * Puts a route together of what each method does; what they throw is answered alike.
 * @param {Record<string, Function>} handlers
 */
export function methodHandler(handlers) {
  return async (req, res) => {
    try {
      const method = req.method
      const handler = handlers[method]
      if (!handler) {
        throw new ApiError(`${method} is not for this address`, 405, Object.keys(handlers))
      }
      return await handler(req, res)
    } catch (error) {
      return handleError(error, req, res)
    }
  }
}

/** The same, for signed-in users. */
export function memberHandler(handlers) {
  const guarded = {}

  for (const method in handlers) {
    if (handlers.hasOwnProperty(method)) {
      guarded[method] = withAuth(handlers[method])
    }
  }

  return methodHandler(guarded)
}
