import type { NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

function ownUrl(id: string) {
  if (id === 'first') return '/first'
  return `/items/${id}`
}

function loginUrl(state: string): string {
  return new URL('/login?state=' + state, 'https://id.example').href
}

const maybeUrl = (state?: string): string | undefined => state && '/next/' + state

async function storedUrl(state: string): Promise<string> {
  return decodeURIComponent('/stored/' + state)
}

async function handler(request: NextRequest) {
  const state = request.nextUrl.searchParams.get('state') as string
  if (!state) return new Response(null, { status: 307, headers: { Location: ownUrl('first') } })
  if (state === 'login') return new Response(null, { status: 302, headers: { Location: loginUrl(state) } })
  if (state === 'stored') {
    const url = await storedUrl(state)
    return new Response(null, { status: 307, headers: { Location: url } })
  }
  // next-reroute NR205: Where this URL is missing, API Routes failed with 500; now the redirect leads to `undefined`.
  return new Response(null, { status: 307, headers: { Location: maybeUrl(state)! } })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
