import type { NextApiRequest, NextApiResponse } from 'next'
import { meter } from 'meter'

/** Counts what fails. It never does anything to the answer. */
export function countFailures(req: NextApiRequest, res: NextApiResponse): void {
  if (!res || typeof res.once !== 'function') return
  res.once('finish', () => {
    const status = res.statusCode
    if (status < 400) return
    meter.failed(req.url, status)
  })
}
