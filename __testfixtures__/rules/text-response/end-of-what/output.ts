import { cache } from '../../../lib/cache'

export const dynamic = 'force-dynamic'

async function handler() {
  const entry = await cache.read('logo')
  if (!entry) return new Response((entry ?? undefined) as BodyInit, { status: 404 })
  if (entry.plain) return new Response(entry as BodyInit, { headers: { 'Content-Type': 'image/png' } })
  return new Response((entry.image ?? entry) as BodyInit, { headers: { 'Content-Type': 'image/png' } })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
