import type { NextRequest } from 'next/server'

/** The same, with the new request in its hooks. */
interface Given {
  req: NextRequest
}

interface Builder {
  own: { config: object; middleware: (given: Given & { files: unknown }) => unknown; done: (given: Given & { file: unknown; metadata: unknown }) => unknown }
  middleware(middleware: Builder['own']['middleware']): Builder
  onUploadComplete(done: Builder['own']['done']): Builder
}

export type FileRouter = Record<string, Builder>

export const createUploadthing = () => (config: object) => builder({ config, middleware: () => ({}), done: () => null })

const builder = (own: Builder['own']): Builder => ({
  own,
  middleware: (middleware) => builder({ ...own, middleware }),
  onUploadComplete: (done) => builder({ ...own, done }),
})

async function answer(router: FileRouter, method: string, url: string, read: () => unknown, given: Given): Promise<{ status: number; body: unknown }> {
  if (method === 'GET') return { status: 200, body: Object.entries(router).map(([slug, { own }]) => ({ slug, config: own.config })) }
  const { searchParams } = new URL(url, 'http://localhost:3000')
  const route = router[searchParams.get('slug') ?? '']
  if (!route) return { status: 404, body: { message: 'No file route found' } }
  let body: unknown
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

export function createRouteHandler({ router }: { router: FileRouter; config?: object }) {
  const handler = async (req: NextRequest) => {
    const { status, body } = await answer(router, req.method, req.url, () => req.json(), { req })
    return Response.json(body, { status, headers: { 'x-uploadthing-version': '7.7.4' } })
  }
  return { GET: handler, POST: handler }
}
