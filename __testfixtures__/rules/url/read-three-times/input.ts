import type { NextApiRequest, NextApiResponse } from 'next'
import { log } from '../../lib/log'

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  log.info(`asked for ${req.url}`, req.url)
  if (req.url?.includes('debug=1')) {
    return res.status(200).json({ url: req.url })
  }
  res.status(200).json({ ok: true })
}
