import { audit } from 'audit'
import type { NextApiRequest, NextApiResponse } from 'next'
import { NextResponse, type NextRequest } from 'next/server'

/** @deprecated next-reroute: use respondRoute */
export function respond(fn: (req: NextApiRequest, res: NextApiResponse) => Promise<unknown>) {
  return async (req: NextApiRequest, res: NextApiResponse) => {
    const answer = await fn(req, res)
    audit(answer)
    res.json(answer ?? { ok: true })
  }
}

export function respondRoute(fn: (request: NextRequest, context: { params: Promise<any> }) => Promise<unknown | Response>) {
  return async (request: NextRequest, context: { params: Promise<any> }) => {
    const answer = await fn(request, context)
    if (answer instanceof Response) return answer
    audit(answer)
    return NextResponse.json(answer ?? { ok: true })
  }
}
