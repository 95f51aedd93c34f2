import { TRPCError } from '@trpc/server'
import type { NextApiRequest, NextApiResponse } from 'next'
import type { NextRequest } from 'next/server'
import { db } from './db'

/** What every procedure finds. */
export const createContext = async (request: NextRequest) => {
  const token = request.headers.get('authorization')

  if (!token) return { req: {} as NextApiRequest, res: {} as NextApiResponse, db, user: null }

  if (token === 'gone') throw new TRPCError({ code: 'FORBIDDEN' })

  return {
    req: {} as NextApiRequest,
    res: {} as NextApiResponse,
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
