import type { NextRequest } from 'next/server'
import { providers } from '../../../../lib/providers'
import { findProvider, backWithError } from '../../../../pages/api/providers/_helper'

export const dynamic = 'force-dynamic'

async function callback(request: NextRequest) {
  const { searchParams } = request.nextUrl
  // next-reroute NR201: The key "code" given twice was a list here; now it is the first value.
  const code = searchParams.get('code')
  const state = searchParams.get('state') ?? undefined
  if (!code) return backWithError('No code')

  const provider = await findProvider(state as string)
  if (!provider) return backWithError('No such provider')

  const token = await providers.exchange(provider, code)
  if (!token) {
    return backWithError('The provider gave no token')
  }
  return new Response(null, {
    status: 307,
    headers: { Location: '/dashboard/providers?connected=true' },
  })
}

// The API Route answered every method.
export { callback as GET, callback as POST, callback as PUT, callback as PATCH, callback as DELETE, callback as OPTIONS }
