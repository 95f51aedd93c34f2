import { audit } from '../../../lib/audit'

export const dynamic = 'force-dynamic'

async function handler() {
  const url = new URL('/welcome', 'https://example.com')
  url.searchParams.set('by', String(await audit.note()))
  return new Response(null, {
    status: 302,
    headers: { 'Content-Type': 'text/html', Location: url.toString() },
  })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
