import { providers } from '../../../lib/providers'

export type Provider = { id: string; url: string; clientId: string; redirectUri?: string }

/** Sends the browser back with what went wrong. */
export const backWithError = (error: string) => {
  return new Response(null, {
    status: 307,
    headers: { Location: `/dashboard/providers?error=${encodeURIComponent(error)}` },
  })
}

/** The provider, or null where it cannot be had. */
export async function findProvider(id: string): Promise<Provider | null> {
  try {
    return await providers.find(id)
  } catch {
    return null
  }
}
