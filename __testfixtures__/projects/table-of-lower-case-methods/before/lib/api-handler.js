import { errorHandler } from './error-handler'

/** One function for each method, by its name in lower case. */
export function apiHandler(handlers) {
  return async (req, res) => {
    const method = req.method.toLowerCase()

    if (!handlers[method]) return res.status(405).end(`Method ${req.method} Not Allowed`)

    try {
      await handlers[method](req, res)
    } catch (err) {
      errorHandler(err, res)
    }
  }
}
