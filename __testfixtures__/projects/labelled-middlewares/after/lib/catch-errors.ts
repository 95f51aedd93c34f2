import { NextResponse, type NextRequest } from 'next/server'
import type { NextMiddleware } from 'next-api-middleware'
import { report } from 'reports-of-ours'

/** @deprecated next-reroute: use catchErrorsRoute */
export const catchErrors: NextMiddleware = async (_req, res, next) => {
  try {
    // Whatever fails further in.
    await next()
  } catch (error) {
    report(error)
    res.status(400).json({ message: error instanceof Error ? error.message : 'Something went wrong' })
  }
}

export const catchErrorsRoute = (next: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) => async (request: NextRequest, context: { params: Promise<any> }) => {
  try {
    // Whatever fails further in.
    return await next(request, context)
  } catch (error) {
    report(error)
    return NextResponse.json({ message: error instanceof Error ? error.message : 'Something went wrong' }, { status: 400 })
  }
}
