import type { NextApiHandler } from 'next'
import { NextResponse, type NextRequest } from 'next/server'

/** What a handler throws at once is answered. */
/** @deprecated next-reroute: use withErrorsRoute */
export const withErrors = (handler: NextApiHandler): NextApiHandler => async (req, res) => {
  try {
    return handler(req, res)
  } catch (error) {
    return res.status(422).json({ error: (error as Error).message })
  }
}

/** What a handler throws at once is answered. */
export const withErrorsRoute = (handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) => async (request: NextRequest, context: { params: Promise<any> }) => {
  try {
    return handler(request, context)
  } catch (error) {
    return NextResponse.json({ error: (error as Error).message }, { status: 422 })
  }
}
