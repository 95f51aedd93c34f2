import type { NextRequest } from 'next/server'
import { pages } from '../../../lib/pages'

export const dynamic = 'force-dynamic'

async function sitemap(request: NextRequest) {
  if (process.env.MODE === 'closed') return new Response('Closed')

  const { searchParams } = request.nextUrl
  if (searchParams.get('as') === 'robots') {
    // Nobody is kept out.
    return new Response(
      'User-agent: *\n' +
        `Allow: /\n` +
        (searchParams.get('name') ? '# named\n' : '# nameless\n') +
        '\n',
      { headers: { 'Content-Type': 'text/plain' } },
    )
  }

  return new Response(await pages.sitemap() as BodyInit, { headers: { 'Content-Type': 'text/xml' } })
}

// The API Route answered every method.
export { sitemap as GET, sitemap as POST, sitemap as PUT, sitemap as PATCH, sitemap as DELETE, sitemap as OPTIONS }
