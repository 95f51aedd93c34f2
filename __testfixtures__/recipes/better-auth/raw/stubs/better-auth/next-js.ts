/** As better-auth 1.6 does it. */
export function toNextJsHandler(handler: (request: Request) => Promise<Response>) {
  const own = (request: Request) => handler(request)
  return { GET: own, POST: own, PATCH: own, PUT: own, DELETE: own }
}
