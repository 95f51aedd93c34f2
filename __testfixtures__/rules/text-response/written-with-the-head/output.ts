import { oauth } from '../../../lib/oauth'

export const dynamic = 'force-dynamic'

async function handler() {
  const url = await oauth.start()
  return new Response(null, { status: 302, headers: { Location: String(url) } })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
