import type { NextApiRequest, NextApiResponse } from 'next'
import type { NextRequest } from 'next/server'
import { meter } from 'meter'
import { readQuery } from './read-query'

async function nameOf(request: NextRequest, { params }: { params: Promise<any> }): Promise<string> {
  const named = Object.entries(readQuery(request, await params)).map(([key, value]) => `${key}=${String(value)}`)
  return `${request.method} ${request.nextUrl.pathname}${request.nextUrl.search} ${named.join(' ')}`
}

/** Counts the answers that say that something failed. */
export function countFailures(request: NextRequest, { params }: { params: Promise<any> }, res: NextApiResponse): void {
  if (!res || typeof res.once !== 'function') return
  res.once('finish', async () => {
    const status = res.statusCode
    if (status < 500) return
    meter.count(await nameOf(request, { params }), status)
  })
}

const open: NextApiResponse[] = []

/** Counts what was asked for, whatever came of it. */
export const countAll = (req: NextApiRequest, res: NextApiResponse) => {
  res.on('finish', () => meter.count(req.method, res.statusCode))
  open.push(res)
}
