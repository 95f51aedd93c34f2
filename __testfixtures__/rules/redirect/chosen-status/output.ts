import type { NextRequest } from 'next/server'
import { pages } from '../../../lib/pages'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  try {
    const page = await pages.moved(request.nextUrl.pathname + request.nextUrl.search)
    return new Response(null, {
      status: page.forever ? 308 : 307,
      headers: { Location: `/docs/${page.slug}` },
    })
  } catch (error) {
    console.error('no page', error)
    return new Response(null, { status: 307, headers: { Location: '/docs' } })
  }
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
