import type { NextApiRequest, NextApiResponse } from 'next'
import { links } from '../../lib/links'

// `redirect` gives the response, and the code behind it asks for that.
export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const sent = await links.each(async (link: string) => {
    if (link.startsWith('/')) return res.redirect(link)
  })
  if (sent) return
  res.status(404).json({ error: 'no link' })
}
