/**
 * 1. The context.
 */
import type { CreateNextContextOptions } from '@trpc/server/adapters/next'
import { store } from './store'

type ContextOptions = {
  user: string | undefined
  req: NextApiRequest
  res: NextApiResponse
}

/** What every procedure finds. */
const createInnerContext = (opts: ContextOptions) => {
  return {
    user: opts.user,
    store,
    req: opts.req,
    res: opts.res,
  }
}

export const createContext = async (opts: CreateNextContextOptions) => {
  const { req, res } = opts

  // Who asks.
  const user = await userOf(req)

  return createInnerContext({
    user,
    req,
    res,
  })
}

/**
 * 2. The procedures.
 */
import { initTRPC, TRPCError } from '@trpc/server'
import type { NextApiRequest, NextApiResponse } from 'next'
import { userOf } from '../lib/user'

const t = initTRPC.context<typeof createContext>().create({ isDev: false })

export const router = t.router
export const procedure = t.procedure

export const signedIn = t.procedure.use(({ ctx, next }) => {
  if (!ctx.user) throw new TRPCError({ code: 'UNAUTHORIZED', message: 'Sign in first.' })
  return next({ ctx: { ...ctx, user: ctx.user } })
})
