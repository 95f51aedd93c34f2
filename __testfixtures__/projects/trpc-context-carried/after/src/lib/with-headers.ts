/** A response with the headers that were set before it was made: its own win, and cookies add up. */
export function withHeaders(response: Response, headers: Headers): Response {
  const all = new Headers(headers)
  response.headers.forEach((value, name) => {
    if (name !== 'set-cookie') all.set(name, value)
  })
  for (const cookie of response.headers.getSetCookie()) all.append('Set-Cookie', cookie)
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers: all })
}
