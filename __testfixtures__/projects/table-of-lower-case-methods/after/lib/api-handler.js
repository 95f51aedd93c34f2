import { errorHandler } from './error-handler'

/** One function for each method, by its name in lower case. */
export function apiHandler(handlers) {
  return async (request, context) => {
    const method = request.method.toLowerCase()

    if (!handlers[method]) return new Response(`Method ${request.method} Not Allowed`, { status: 405 })

    try {
      return await handlers[method](request, context)
    } catch (err) {
      return errorHandler(err)
    }
  }
}
