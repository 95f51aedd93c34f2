import { load } from '../../../lib/load'
import { sendBody } from '../../../lib/send-body'

export const dynamic = 'force-dynamic'

function allow(request, headers) {
  headers.set('Access-Control-Allow-Origin', '*')
  if (request.headers.get('origin')) headers.set('Vary', 'Origin')
}

async function handler(request) {
  const headers = new Headers()
  allow(request, headers)
  if (request.nextUrl.searchParams.get('type') === 'css') {
    headers.set('Content-Type', 'text/css')
    return sendBody(await load('css'), { status: 202, headers })
  }
  const text = JSON.stringify(await load('json'), null, 2)
  headers.set('Content-Type', 'application/json')
  return new Response(text, { headers })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
