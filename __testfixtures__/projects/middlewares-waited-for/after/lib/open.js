import { withHeaders } from './with-headers'

export async function open(request, headers) {
  headers.set('Access-Control-Allow-Origin', 'https://app.test')
  if (request.method === 'OPTIONS') {
    headers.set('Vary', 'Origin, Access-Control-Request-Headers')
    headers.set('Access-Control-Allow-Methods', 'GET,HEAD')
    const requestedHeaders = request.headers.get('access-control-request-headers')
    if (requestedHeaders) headers.set('Access-Control-Allow-Headers', requestedHeaders)
    return new Response(null, { status: 204, headers })
  }
  headers.set('Vary', 'Origin')
}

export const withOpen = (handler) => async (request, context) => {
  const headers = new Headers()
  headers.set('Access-Control-Allow-Origin', 'https://app.test')
  if (request.method === 'OPTIONS') {
    headers.set('Vary', 'Origin, Access-Control-Request-Headers')
    headers.set('Access-Control-Allow-Methods', 'GET,HEAD')
    const requestedHeaders = request.headers.get('access-control-request-headers')
    if (requestedHeaders) headers.set('Access-Control-Allow-Headers', requestedHeaders)
    return new Response(null, { status: 204, headers })
  }
  headers.set('Vary', 'Origin')
  return withHeaders(await handler(request, context), headers)
}
