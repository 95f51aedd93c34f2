import { oauth } from '../../../lib/oauth'

export const dynamic = 'force-dynamic'

async function handler() {
  const state = await oauth.state()
  const url = `https://id.example.com/authorize?state=${state}`
  return new Response(null, { status: 302, headers: { Location: url } })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
