import { parse } from '../../../lib/tokens'

export const dynamic = 'force-dynamic'

function unauthorized(msg = '401 Unauthorized') {
  return new Response(msg, { status: 401 })
}

function note(msg) {
  // next-reroute NR206: This text was sent without a content type, so browsers guessed it; now it is text/plain.
  return new Response(msg)
}

async function handler(request) {
  const user = await parse(request.headers.get('authorization') ?? undefined)
  if (!user) return unauthorized()
  if (user.blocked) return unauthorized(user.blocked)
  return note(user.note)
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
