import { NextResponse } from 'next/server'
import { getAccessToken, getSession } from '@auth0/nextjs-auth0'
import { api } from '../../../lib/api'

export const dynamic = 'force-dynamic'
export const fetchCache = 'default-no-store'

async function handler() {
  const session = await getSession()
  if (!session) return new Response(null, { status: 401 })
  const { accessToken } = await getAccessToken({ scopes: ['read:orders'] })
  return NextResponse.json(await api.orders(session.user.sub, accessToken))
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
