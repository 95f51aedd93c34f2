// Waits for a middleware before it goes on, and throws what it gives to `next`.
export default function runMiddleware(req, res, middleware) {
  return new Promise((done, fail) => {
    middleware(req, res, (result) => (result instanceof Error ? fail(result) : done(result)))
  })
}
