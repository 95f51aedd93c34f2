/** Who is signed in; says when it looked. */
export function userOf(req, res) {
  res.setHeader('X-Looked-At', 'cookies')
  return req.cookies.session ?? null
}
