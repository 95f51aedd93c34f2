import type { NextApiResponse } from 'next'
import type { NextHandler } from 'next-connect'
import { provideSpace, type Where } from './provide-space'
import type { ApiRequest } from './types'

export function requirePlan(where: Where) {
  return async (req: ApiRequest, res: NextApiResponse, next: NextHandler) => {
    await provideSpace(where)(req, res)

    if (req.space.plan === 'free') throw new Error('not for free')

    next()
  }
}
