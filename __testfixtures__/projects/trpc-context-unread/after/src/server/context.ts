import type { NextRequest } from 'next/server'
import { TRPCError } from '@trpc/server'
import { db } from './db'

/** What every procedure finds. */
export const createContext = async (request: NextRequest) => {
  const token = request.headers.get('authorization')

  if (!token) return { db, user: null }

  if (token === 'gone') throw new TRPCError({ code: 'FORBIDDEN' })

  return {
    db,
    user: { token },
  }
}

export type Context = Awaited<ReturnType<typeof createContext>>
