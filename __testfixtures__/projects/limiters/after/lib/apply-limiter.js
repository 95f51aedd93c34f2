/**
 * Asks a limiter of Express, whose functions find method and headers of the request, and set and send as with the response of an API Route.
 * @param headers those of the answers, among which the limiter sets its own
 * @returns what it refuses the request with; undefined where it lets it through
 */
export async function applyLimiter(request, headers, limiter) {
  const connection = { remoteAddress: request.headers.get('x-forwarded-for')?.split(',')[0] }
  const req = { method: request.method, headers: Object.fromEntries(request.headers), connection, socket: connection }
  return new Promise((resolve, reject) => {
    const end = (body) => {
      const { statusCode: status } = res
      const hasBody = typeof body === 'string' && status !== 204 && status !== 304
      res.headersSent = res.writableEnded = true
      // As bytes, a text gets no content type that was not set.
      resolve(new Response(hasBody ? new TextEncoder().encode(body) : null, { status, headers }))
      return res
    }
    const send = (body) => {
      if (res.statusCode === 204 || res.statusCode === 304) headers.delete('Content-Type')
      return typeof body === 'string' || body === undefined || body === null ? end(body) : json(body)
    }
    const json = (body) => {
      headers.set('Content-Type', 'application/json')
      return send(JSON.stringify(body))
    }
    const res = {
      statusCode: 200,
      headersSent: false,
      writableEnded: false,
      status(code) {
        res.statusCode = code
        return res
      },
      getHeader: (name) => headers.get(name) ?? undefined,
      setHeader(name, value) {
        if (value === undefined) throw new TypeError(`Invalid value "undefined" for header "${name}"`)
        headers.delete(name)
        for (const one of [value].flat()) headers.append(name, String(one))
        return res
      },
      end,
      json,
      send,
    }
    limiter(req, res, (error) => (error ? reject(error) : resolve(undefined)))
  })
}
