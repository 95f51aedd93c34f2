import { answer } from './next-legacy.js'

export { createUploadthing } from './next-legacy.js'

export function createRouteHandler({ router }) {
  const handler = async (req) => {
    const { status, body } = await answer(router, req.method, req.url, () => req.json(), { req })
    return Response.json(body, { status, headers: { 'x-uploadthing-version': '7.7.4' } })
  }
  return { GET: handler, POST: handler }
}
