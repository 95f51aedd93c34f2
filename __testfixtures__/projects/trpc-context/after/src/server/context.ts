import type { NextRequest } from 'next/server'
import { sessionOf } from './session'

/** For callers without a request, too. */
export const contextOf = (given: { user: { id?: string } | undefined; locale: string }) => ({ ...given, at: 0 })

/** The context of every procedure. */
export const createContext = async (request: NextRequest) => {
  // The user may be missing.
  const session = await sessionOf()

  return contextOf({ user: session?.user, locale: request.headers.get('accept-language') ?? 'en' })
}

export type Context = Awaited<ReturnType<typeof createContext>>
