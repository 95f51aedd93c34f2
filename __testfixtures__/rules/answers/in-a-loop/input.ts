import type { NextApiRequest, NextApiResponse } from 'next'
import { mirrors } from '../../lib/mirrors'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const list = await mirrors.all()
  for (const mirror of list) {
    try {
      const file = await mirrors.fetch(mirror.url)
      if (file) {
        return res.status(200).json({ from: mirror.url, file })
      }
    } catch {
      // the next one may be up
      continue
    }
  }
  while (await mirrors.repair()) {
    if (await mirrors.tooLate()) {
      res.status(504).json({ error: 'Too late' })
      return
    }
  }
  res.status(502).json({ error: 'No mirror answers' })
}
