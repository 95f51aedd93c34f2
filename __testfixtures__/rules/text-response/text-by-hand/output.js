import { robots } from '../../../lib/robots'

export const dynamic = 'force-dynamic'

const PRIVATE = ['/account', '/cart']

async function handler() {
  const live = await robots.live()
  return new Response(live ? PRIVATE.map((path) => `Disallow: ${path}`).join('\n') : 'Disallow: /', {
    status: live ? 200 : 404,
    headers: { 'Content-Type': 'text/plain' },
  })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
