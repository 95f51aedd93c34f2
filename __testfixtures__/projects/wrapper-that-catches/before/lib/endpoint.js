import { Failure } from './failure'
import { gardener } from './gardener'

/** Answers with what the handler of the method throws. */
export function endpoint(handlers) {
  return async (req, res) => {
    try {
      const handler = handlers[req.method]
      if (!handler) throw new Failure(405, 'Not here')
      return await handler(req, res)
    } catch (error) {
      return res.status(error instanceof Failure ? error.status : 500).json({ error: error.message })
    }
  }
}

/** The same for gardeners. */
export function gardenersEndpoint(handlers) {
  const own = {}
  for (const method in handlers) own[method] = gardener(handlers[method])
  return endpoint(own)
}
