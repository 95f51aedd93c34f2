import { NextResponse, type NextRequest } from 'next/server'
import NextAuth, { type NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { limits } from '../../../../lib/limits'
import { db } from '../../../../lib/db'

export const dynamic = 'force-dynamic'

const optionsFor = (request: NextRequest): NextAuthOptions => ({
  secret: 'fixture-secret',
  providers: [
    CredentialsProvider({
      credentials: { email: { label: 'Email' } },
      // The address counts, too: some are barred.
      authorize: (credentials) => db.users.find(credentials?.email, request.headers.get('x-real-ip') ?? undefined),
    }),
  ],
})

async function auth(request: NextRequest, { params }: { params: Promise<{ nextauth: string[] }> }) {
  const { nextauth } = await params
  const isCallback = nextauth?.includes('callback')
  if (isCallback && !(await limits.allows(request.headers.get('x-real-ip') ?? undefined))) {
    return NextResponse.json({ error: 'Too many requests' }, { status: 429 })
  }

  return await NextAuth(request, { params }, optionsFor(request))
}

export { auth as GET, auth as POST }
