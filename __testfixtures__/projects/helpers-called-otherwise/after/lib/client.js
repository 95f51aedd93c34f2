/** Who is signed in; says when it looked. */
/** @deprecated next-reroute: use userOfRoute */
export function userOf(req, res) {
  res.setHeader('X-Looked-At', 'cookies')
  return req.cookies.session ?? null
}

/** Who is signed in; says when it looked. */
export function userOfRoute(request, headers) {
  headers.set('X-Looked-At', 'cookies')
  return request.cookies.get('session')?.value ?? null
}
