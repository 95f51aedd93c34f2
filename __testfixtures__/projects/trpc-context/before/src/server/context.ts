import type { CreateNextContextOptions } from '@trpc/server/adapters/next'
import { sessionOf } from './session'

/** For callers without a request, too. */
export const contextOf = (given: { user: { id?: string } | undefined; locale: string }) => ({ ...given, at: 0 })

/** The context of every procedure. */
export const createContext = async (opts: CreateNextContextOptions) => {
  const { req, res } = opts

  // The user may be missing.
  const session = await sessionOf({ req, res })

  return contextOf({ user: session?.user, locale: req.headers['accept-language'] ?? 'en' })
}

export type Context = Awaited<ReturnType<typeof createContext>>
