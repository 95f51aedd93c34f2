import type { NextApiResponse } from 'next'
import { providers } from '../../../lib/providers'

export type Provider = { id: string; url: string; clientId: string; redirectUri?: string }

/** Sends the browser back with what went wrong. */
export const backWithError = (res: NextApiResponse, error: string) => {
  return res.redirect(307, `/dashboard/providers?error=${encodeURIComponent(error)}`)
}

/** The provider, or null where it cannot be had. */
export async function findProvider(id: string): Promise<Provider | null> {
  try {
    return await providers.find(id)
  } catch {
    return null
  }
}
