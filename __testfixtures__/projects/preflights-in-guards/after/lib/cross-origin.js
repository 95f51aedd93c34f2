/** Any origin may ask; a preflight is answered here. */
export function crossOrigin(request, headers) {
  headers.set('Access-Control-Allow-Origin', '*')
  if (request.method === 'OPTIONS') {
    return new Response(null, { status: 204, headers })
  }
}
