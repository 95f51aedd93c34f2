/**
 * 1. The context.
 */
import { store } from './store'

type ContextOptions = {
  user: string | undefined
  req: NextApiRequest
}

/** What every procedure finds. */
const createInnerContext = (opts: ContextOptions) => {
  return {
    user: opts.user,
    store,
    req: opts.req,
  }
}

export const createContext = async (request: NextRequest) => {
  // Who asks.
  const user = await userOf(request)

  return createInnerContext({
    user,
    req: { headers: Object.fromEntries(request.headers) } as NextApiRequest,
  })
}

/**
 * 2. The procedures.
 */
import { initTRPC, TRPCError } from '@trpc/server'
import type { NextApiRequest } from 'next'
import type { NextRequest } from 'next/server'
import { userOf } from '../lib/user'

const t = initTRPC.context<typeof createContext>().create({ isDev: false })

export const router = t.router
export const procedure = t.procedure

export const signedIn = t.procedure.use(({ ctx, next }) => {
  if (!ctx.user) throw new TRPCError({ code: 'UNAUTHORIZED', message: 'Sign in first.' })
  return next({ ctx: { ...ctx, user: ctx.user } })
})
