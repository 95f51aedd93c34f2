import type { NextApiRequest, NextApiResponse } from 'next'
import { NextResponse, type NextRequest } from 'next/server'
import { isProd } from './env'
import { readQuery } from '../lib/read-query'

type Handler = (req: NextApiRequest, res: NextApiResponse) => Promise<void | NextApiResponse>

/** For other services: they know a token. */
export function forServices(token: string, handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) {
  return async (request: NextRequest, context: { params: Promise<any> }) => {
    const query = readQuery(request)
    if (query.token !== token) {
      return NextResponse.json({ error: 'Unknown service' }, { status: 401 })
    }

    return handler(request, context)
  }
}

export function forJobs(handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) {
  return forServices(process.env.JOB_TOKEN!, handler)
}

export const allowOrigins = (req: NextApiRequest, res: NextApiResponse, methods: string[] = ['GET']) => {
  res.setHeader('Access-Control-Allow-Origin', '*')
  res.setHeader('Access-Control-Allow-Headers', '*')
  res.setHeader('Access-Control-Allow-Methods', methods.join(', '))
  if (req.method === 'OPTIONS') {
    res.status(200).end()
    return true
  }
}

const allowCaching = (res: NextApiResponse, maxAge = 300) => {
  res.setHeader('Cache-Control', `public, s-maxage=${maxAge}, stale-while-revalidate=${Math.floor(maxAge / 2)}`)
}

/** For everybody, from anywhere. */
export function forEveryone(handler: Handler, methods: string[] = ['GET'], { maxAge }: { maxAge?: number } = {}) {
  return async (req: NextApiRequest, res: NextApiResponse) => {
    const answered = allowOrigins(req, res, methods)
    allowCaching(res, maxAge)
    if (answered) return
    if (!methods.includes(req.method as string)) return res.status(405).json({ error: 'Method not allowed' })
    await handler(req, res)
  }
}

export function answerError(res: NextApiResponse, e: unknown) {
  const error = e as Error & { code?: string }
  if (error.code === 'NOT_FOUND') return res.status(404).json({ error: error.message })
  return res.status(500).json({ error: 'We failed', message: isProd ? undefined : error.message })
}
