import type { NextApiRequest, NextApiResponse } from 'next'
import { hits } from '../../lib/hits'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  for (const source of ['first', 'second']) {
    const hit = await hits.of(source)
    res.status(201)
    if (!hit) continue
    res.setHeader('X-Source', source)
    return res.send(hit.body)
  }
  return res.send('none')
}
