import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { authOptions } from '../../../../lib/auth-options'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ nextauth: string[] }> }

export function GET(request: NextRequest, { params }: Context) {
  const url = request.nextUrl.pathname + request.nextUrl.search
  // Scanners of mail open links by other methods than a browser, which must not use them up.
  if (url && new URL(url, 'https://example.com').pathname === '/api/auth/callback/email' && request.method !== 'GET') {
    console.log('Suspicious request to /api/auth/callback/email', request.method)
    return new Response(null)
  }
  return NextAuth(authOptions)(request, { params })
}

function handler(request: NextRequest, { params }: Context) {
  const url = request.nextUrl.pathname + request.nextUrl.search
  // Scanners of mail open links by other methods than a browser, which must not use them up.
  if (url && new URL(url, 'https://example.com').pathname === '/api/auth/callback/email') {
    console.log('Suspicious request to /api/auth/callback/email', request.method)
    return new Response(null)
  }
  return NextAuth(authOptions)(request, { params })
}

export { handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
