import type { NextApiRequest, NextApiResponse } from 'next'
import type { NextRequest } from 'next/server'
import { respond, respondRoute } from './respond'

/** @deprecated next-reroute: use withBothRoute */
export const withBoth = (fn: (req: NextApiRequest, res: NextApiResponse) => Promise<unknown>) => respond(fn)

export const withBothRoute = (fn: (request: NextRequest, context: { params: Promise<any> }) => Promise<unknown | Response>) => respondRoute(fn)
