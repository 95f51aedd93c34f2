import { TRPCError } from '@trpc/server'
import type { CreateNextContextOptions } from '@trpc/server/adapters/next'
import { db } from './db'

/** What every procedure finds. */
export const createContext = async ({ req, res }: CreateNextContextOptions) => {
  const token = req.headers.authorization

  if (!token) return { req, res, db, user: null }

  if (token === 'gone') throw new TRPCError({ code: 'FORBIDDEN' })

  return {
    req,
    res,
    db,
    user: { token },
  }
}

export type Context = Awaited<ReturnType<typeof createContext>>
