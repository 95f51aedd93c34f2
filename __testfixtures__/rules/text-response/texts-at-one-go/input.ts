import type { NextApiRequest, NextApiResponse } from 'next'
import { pages } from '../../lib/pages'

export default async function sitemap(req: NextApiRequest, res: NextApiResponse) {
  if (process.env.MODE === 'closed') return res.write('Closed'), res.end()

  if (req.query.as === 'robots') {
    res.setHeader('Content-Type', 'text/plain')
    // Nobody is kept out.
    res.write('User-agent: *\n')
    res.write(`Allow: /\n`)
    res.write(req.query.name ? '# named\n' : '# nameless\n')
    return res.end('\n')
  }

  res.statusCode = 200
  res.setHeader('Content-Type', 'text/xml')
  res.write(await pages.sitemap())
  res.end()
}
