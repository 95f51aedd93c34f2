import type { NextApiRequest, NextApiResponse } from 'next'
import { meter } from 'meter'

function nameOf(req: NextApiRequest): string {
  const named = Object.entries(req.query).map(([key, value]) => `${key}=${String(value)}`)
  return `${req.method} ${req.url} ${named.join(' ')}`
}

/** Counts the answers that say that something failed. */
export function countFailures(req: NextApiRequest, res: NextApiResponse): void {
  if (!res || typeof res.once !== 'function') return
  res.once('finish', () => {
    const status = res.statusCode
    if (status < 500) return
    meter.count(nameOf(req), status)
  })
}

const open: NextApiResponse[] = []

/** Counts what was asked for, whatever came of it. */
export const countAll = (req: NextApiRequest, res: NextApiResponse) => {
  res.on('finish', () => meter.count(req.method, res.statusCode))
  open.push(res)
}
