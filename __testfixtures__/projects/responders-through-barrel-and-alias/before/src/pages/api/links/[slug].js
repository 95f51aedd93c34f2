import { gone, notFound as missing, sendTo } from '@/server/http'
import { links } from '@/server/links'

export default async function follow(req, res) {
  const link = await links.bySlug(req.query.slug)

  if (!link) {
    return missing(res)
  }
  if (link.expired) {
    return gone(res, link.expired)
  }

  return sendTo(res, link.url)
}
