/** As @hono/node-server 1.19 does it, which also puts classes of its own in the place of `Request` and `Response` everywhere. */
export function handle(app: { fetch: (request: Request, env: object) => Response | Promise<Response> }) {
  return async (incoming: any, outgoing: any) => {
    const chunks: Uint8Array[] = []
    for await (const chunk of incoming) chunks.push(chunk)
    const body = incoming.method === 'GET' || incoming.method === 'HEAD' ? undefined : Buffer.concat(chunks)
    const request = new Request(`http://${incoming.headers.host}${incoming.url}`, { method: incoming.method, headers: incoming.headers, ...(body ? { body } : {}) })
    const response = await app.fetch(request, { incoming, outgoing })
    outgoing.statusCode = response.status
    for (const [name, value] of response.headers) if (name !== 'set-cookie') outgoing.setHeader(name, name === 'content-type' ? value.replace(';charset', '; charset') : value)
    const cookies = response.headers.getSetCookie()
    if (cookies.length > 0) outgoing.setHeader('set-cookie', cookies)
    if (!response.headers.has('content-type')) outgoing.setHeader('content-type', 'text/plain; charset=UTF-8')
    outgoing.end(Buffer.from(await response.arrayBuffer()))
  }
}
