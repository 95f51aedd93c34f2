import type { NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'
export const runtime = 'edge'

async function handler(request: NextRequest) {
  const { name } = await request.json()
  return new Response(`Hello ${name}`)
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
