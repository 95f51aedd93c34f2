/** Answers as its own does where it is asked for a user, by the form of what it is handed. */
export const handleAuth = (): any => async (request: any, other: any) => {
  if (typeof request.headers.get === 'function') {
    const { auth0 } = await other.params
    return auth0 === 'me' ? Response.json({ sub: request.headers.get('x-user') }) : new Response(null, { status: 404 })
  }
  if (request.query.auth0 === 'me') other.json({ sub: request.headers['x-user'] })
  else other.status(404).end()
}
