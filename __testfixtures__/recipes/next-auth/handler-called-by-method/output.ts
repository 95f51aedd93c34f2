import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'

export const dynamic = 'force-dynamic'

export function HEAD() {
  // Scanners of mail open links by HEAD, which must not use them up.
  return new Response(null)
}

async function auth(request: NextRequest, { params }: { params: Promise<{ nextauth: string[] }> }) {
  return await NextAuth(request, { params }, {
    secret: 'fixture-secret',
    providers: [],
    pages: {
      signIn: '/login',
    },
  })
}

export { auth as GET, auth as POST }
