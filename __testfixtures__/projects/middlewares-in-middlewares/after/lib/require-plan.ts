import type { NextRequest } from 'next/server'
import { provideSpace, type Where } from './provide-space'

export function requirePlan(where: Where) {
  return async (request: NextRequest, { params }: { params: Promise<any> }) => {
    const given = await provideSpace(where)(request, { params })
    if (given instanceof Response) return given
    const { space, engine } = given

    if (space.plan === 'free') throw new Error('not for free')

    return { space, engine }
  }
}
