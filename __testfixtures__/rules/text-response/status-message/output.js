import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

async function handler(request) {
  const id = request.nextUrl.searchParams.get('id')
  if (!id) {
    return new Response(null, { status: 400, statusText: 'No id' })
  }
  const page = await db.page(String(id))
  if (!page) {
    return new Response('not here', {
      status: 404,
      statusText: 'No such page',
      headers: { 'Content-Type': 'text/plain' },
    })
  }
  if (page.moved) {
    // next-reroute NR205: Where this URL is missing, API Routes failed with 500; now the redirect leads to `undefined`.
    return new Response(null, {
      status: 308,
      statusText: `Moved to ${page.moved}`,
      headers: { Location: page.moved },
    })
  }
  return new Response('found', { statusText: 'Found' })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
