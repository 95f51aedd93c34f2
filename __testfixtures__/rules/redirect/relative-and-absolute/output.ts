import type { NextRequest } from 'next/server'
import { links } from '../../../../lib/links'

export const dynamic = 'force-dynamic'

async function follow(_request: NextRequest, { params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const link = await links.bySlug(slug)
  if (!link) {
    return new Response(null, { status: 307, headers: { Location: '/not-found' } })
  }

  await links.count(link.id)
  if (link.permanent) return new Response(null, {
    status: 308,
    headers: { Location: `https://example.com/${slug}?from=go` },
  })
  return new Response(null, { status: 302, headers: { Location: String(link.to) } })
}

// The API Route answered every method.
export { follow as GET, follow as POST, follow as PUT, follow as PATCH, follow as DELETE, follow as OPTIONS }
