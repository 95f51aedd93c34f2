interface Procedure {
  method: string
  path: string
  run: (input: Record<string, unknown>, ctx: unknown) => unknown
}

interface Options<R extends Procedure[]> {
  router: R
  createContext?: (given: { req: any; res: any }) => unknown
  onError?: (given: { error: Error; path: string | undefined }) => void
}

/** As 1.2.0 does: the path is that of the query, the input the body's or the query's first values, and what is in the path. */
export const createOpenApiNextHandler = <R extends Procedure[]>({ router, createContext, onError }: Options<R>) => async (req: any, res: any): Promise<void> => {
  const send = (status: number, body: unknown) => {
    res.statusCode = status
    res.setHeader('Content-Type', 'application/json')
    res.end(JSON.stringify(body))
  }
  if (req.query.trpc === undefined) return send(500, { message: 'Query "trpc" not found', code: 'INTERNAL_SERVER_ERROR' })
  const path = `/${[req.query.trpc].flat().join('/')}`
  const found = router.find((one) => one.method === req.method && new RegExp(`^${one.path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`).test(path))
  if (!found) return req.method === 'HEAD' ? send(204, undefined) : send(404, { message: 'Not found', code: 'NOT_FOUND' })
  try {
    const taken = /^(GET|DELETE)$/.test(req.method) ? Object.fromEntries(Object.entries(req.query).map(([key, value]) => [key, [value].flat()[0]])) : req.body
    const params = new RegExp(`^${found.path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`).exec(path)?.groups
    send(200, await found.run({ ...taken, ...params }, await createContext?.({ req, res })))
  } catch (error) {
    onError?.({ error: error as Error, path: found.path })
    send(500, { message: (error as Error).message, code: 'INTERNAL_SERVER_ERROR' })
  }
}
