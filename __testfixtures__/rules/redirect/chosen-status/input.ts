import type { NextApiRequest, NextApiResponse } from 'next'
import { pages } from '../../lib/pages'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  try {
    const page = await pages.moved(req.url)
    return res.redirect(page.forever ? 308 : 307, `/docs/${page.slug}`)
  } catch (error) {
    console.error('no page', error)
    return res.redirect('/docs')
  }
}
