import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { authOptions } from '../../../../lib/auth-options'

export const dynamic = 'force-dynamic'

async function auth(request: NextRequest, { params }: { params: Promise<{ nextauth: string[] }> }) {
  return await NextAuth(request, { params }, authOptions)
}

export { auth as GET, auth as POST }
