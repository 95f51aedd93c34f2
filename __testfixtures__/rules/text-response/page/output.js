import { newsletter } from '../../../lib/newsletter'

export const dynamic = 'force-dynamic'

async function unsubscribe(request) {
  // next-reroute NR201: The key "token" given twice was a list here; now it is the first value.
  const token = request.nextUrl.searchParams.get('token')
  if (!token) {
    return new Response('<p>The link is incomplete.</p>', { status: 400, headers: { 'Content-Type': 'text/html' } })
  }
  await newsletter.unsubscribe(token)
  return new Response(`<!doctype html>
<title>Done</title>
  <p>You will hear no more from us.</p>
`, { headers: { 'Content-Type': 'text/html' } })
}

// The API Route answered every method.
export { unsubscribe as GET, unsubscribe as POST, unsubscribe as PUT, unsubscribe as PATCH, unsubscribe as DELETE, unsubscribe as OPTIONS }
