import type { NextRequest } from 'next/server'
import { TRPCError } from '@trpc/server'
import type { CreateNextContextOptions } from '@trpc/server/adapters/next'
import { db } from './db'

/** What every procedure finds. */
/** @deprecated next-reroute: use createContextRoute */
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

/** What every procedure finds. */
export const createContextRoute = async (request: NextRequest) => {
  const token = request.headers.get('authorization')

  // next-reroute NR203: The address of the client was that of the connection; now it is the first of `x-forwarded-for`.
  if (!token) return { req: { headers: Object.fromEntries(request.headers), socket: { remoteAddress: request.headers.get('x-forwarded-for')?.split(',')[0] } } as import('next').NextApiRequest, res: {} as import('next').NextApiResponse, db, user: null }

  if (token === 'gone') throw new TRPCError({ code: 'FORBIDDEN' })

  // next-reroute NR203: The address of the client was that of the connection; now it is the first of `x-forwarded-for`.
  return {
    req: { headers: Object.fromEntries(request.headers), socket: { remoteAddress: request.headers.get('x-forwarded-for')?.split(',')[0] } } as import('next').NextApiRequest,
    res: {} as import('next').NextApiResponse,
    db,
    user: { token },
  }
}

export type Context = Awaited<ReturnType<typeof createContext>>
