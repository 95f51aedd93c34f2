import type { NextApiRequest, NextApiResponse } from 'next'
import { hits } from '../../lib/hits'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  for (const source of ['first', 'second']) {
    const hit = await hits.of(source)
    if (!hit) continue

    res.status(201)
    res.setHeader('Content-Type', hit.type)
    res.setHeader('X-Source', source)
    if (hit.isText) {
      res.setHeader('X-Text', 'yes')
      return res.send(hit.body)
    }
    res.end(hit.body)
    return
  }

  res.status(204)
  res.setHeader('Cache-Control', 'public, max-age=3600')
  return res.end()
}
