import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'
import { NextResponse, type NextRequest } from 'next/server'
import { accounts } from './accounts'

/** Lets accounts in that have paid. */
/** @deprecated next-reroute: use withAccountRoute */
export function withAccount(handler: NextApiHandler) {
  return async (req: NextApiRequest, res: NextApiResponse) => {
    const key = req.headers['x-account']
    const account = await accounts.find(key)
    if (!account) return noAccount(res)
    if (!account.paid) return res.status(402).json({ error: 'Pay first' })
    return handler(req, res)
  }
}

/** Lets accounts in that have paid. */
export function withAccountRoute(handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) {
  return async (request: NextRequest, context: { params: Promise<any> }) => {
    const key = request.headers.get('x-account') ?? undefined
    const account = await accounts.find(key)
    if (!account) return noAccountRoute()
    if (!account.paid) return NextResponse.json({ error: 'Pay first' }, { status: 402 })
    return handler(request, context)
  }
}

/** @deprecated next-reroute: use noAccountRoute */
const noAccount = (res: NextApiResponse) => res.status(401).json({ error: 'No account' })

const noAccountRoute = () => NextResponse.json({ error: 'No account' }, { status: 401 })
