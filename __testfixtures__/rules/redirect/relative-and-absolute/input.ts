import type { NextApiRequest, NextApiResponse } from 'next'
import { links } from '../../../lib/links'

export default async function follow(req: NextApiRequest, res: NextApiResponse) {
  const { slug } = req.query
  const link = await links.bySlug(slug)
  if (!link) {
    res.redirect('/not-found')
    return
  }

  await links.count(link.id)
  if (link.permanent) return res.redirect(308, `https://example.com/${slug}?from=go`)
  res.redirect(302, String(link.to))
}
