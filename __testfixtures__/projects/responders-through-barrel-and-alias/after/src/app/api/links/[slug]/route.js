import { gone, notFound as missing, sendTo } from '@/server/http'
import { links } from '@/server/links'

export const dynamic = 'force-dynamic'

async function follow(_request, { params }) {
  const { slug } = await params
  const link = await links.bySlug(slug)

  if (!link) {
    return missing()
  }
  if (link.expired) {
    return gone(link.expired)
  }

  return sendTo(link.url)
}

// The API Route answered every method.
export { follow as GET, follow as POST, follow as PUT, follow as PATCH, follow as DELETE, follow as OPTIONS }
