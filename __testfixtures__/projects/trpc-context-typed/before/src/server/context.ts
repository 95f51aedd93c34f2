import { TRPCError } from '@trpc/server'
import type { CreateNextContextOptions } from '@trpc/server/adapters/next'
import type { NextApiRequest, NextApiResponse } from 'next'
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

export interface Context {
  req: NextApiRequest
  res: NextApiResponse
  db: { notes: string[] }
  user: { token: string } | null
}
