import { crossOrigin } from './cross-origin'

/** A handler that every site may call. */
export function open(handler) {
  return async (req, res) => {
    if (!crossOrigin(req, res)) return
    return handler(req, res)
  }
}

/** The same, of one handler for each method. */
export function openTable(handlers) {
  return async (req, res) => {
    if (!crossOrigin(req, res)) return
    const handler = handlers[req.method]
    // Was 405 once: a method that there is no handler for is not found now.
    if (!handler) return res.status(404).json({ error: 'Not MethodNotAllowed' })
    return handler(req, res)
  }
}

/** The same, where other methods are refused. */
export function strictTable(handlers) {
  return async (req, res) => {
    if (!crossOrigin(req, res)) return
    const handler = handlers[req.method]
    if (!handler) return res.status(405).json({ error: 'Not here' })
    return handler(req, res)
  }
}
