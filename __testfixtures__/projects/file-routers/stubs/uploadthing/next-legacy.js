/** As uploadthing 7.7 does it: the routes on GET, what a middleware gives on POST, with the request and response in its hooks. */
export const createUploadthing = () => (config) => builder({ config, middleware: () => ({}), done: () => null })

const builder = (own) => ({
  own,
  middleware: (middleware) => builder({ ...own, middleware }),
  onUploadComplete: (done) => builder({ ...own, done }),
})

export async function answer(router, method, url, read, given) {
  if (method === 'GET') return { status: 200, body: Object.entries(router).map(([slug, { own }]) => ({ slug, config: own.config })) }
  const { searchParams } = new URL(url, 'http://localhost:3000')
  const route = router[searchParams.get('slug') ?? '']
  if (!route) return { status: 404, body: { message: 'No file route found' } }
  let body
  try {
    body = await read()
  } catch {
    return { status: 400, body: { message: 'Invalid request body' } }
  }
  try {
    return { status: 200, body: { metadata: await route.own.middleware({ ...given, files: body }), done: await route.own.done({ ...given, file: body, metadata: {} }) } }
  } catch (error) {
    return { status: 500, body: { message: String(error) } }
  }
}

export function createRouteHandler({ router }) {
  return async (req, res) => {
    const { status, body } = await answer(router, req.method, req.url, () => req.body, { req, res })
    res.status(status).setHeader('x-uploadthing-version', '7.7.4')
    return res.json(body)
  }
}

export const createNextPageApiHandler = createRouteHandler
