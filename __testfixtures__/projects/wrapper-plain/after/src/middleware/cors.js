import { withHeaders } from '../helpers/with-headers'

// Pages of the shop call these routes, too.
const cors = (fn) => async (request, context) => {
  const headers = new Headers()
  headers.set('Access-Control-Allow-Origin', '*')
  headers.set('Access-Control-Allow-Methods', 'GET,POST,PUT,DELETE,OPTIONS')
  if (request.method === 'OPTIONS') {
    return new Response(null, { headers })
  }
  return withHeaders(await fn(request, context), headers)
}

export default cors
