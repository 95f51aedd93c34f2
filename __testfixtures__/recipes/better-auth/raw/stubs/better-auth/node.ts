/** As better-auth 1.6 does it: a web request of Node's, and its response sent. */
export function toNodeHandler(handler: (request: Request) => Promise<Response>) {
  return async (req: any, res: any) => {
    const chunks: Uint8Array[] = []
    for await (const chunk of req) chunks.push(chunk)
    const body = req.method === 'GET' || req.method === 'HEAD' ? undefined : Buffer.concat(chunks)
    const response = await handler(new Request(`http://localhost:3000${req.url}`, { method: req.method, headers: req.headers, ...(body ? { body } : {}) }))
    res.statusCode = response.status
    for (const [name, value] of response.headers) res.setHeader(name, value)
    res.end(Buffer.from(await response.arrayBuffer()))
  }
}
