import NextAuth from 'next-auth'
import { authOptions } from '../../../../lib/auth-options'
import { withHeaders } from '../../../../lib/with-headers'

export const dynamic = 'force-dynamic'

const authenticate = NextAuth(authOptions)

async function handler(request, { params }) {
  const headers = new Headers()
  headers.set('Cache-Control', 'no-store')
  return withHeaders(await authenticate(request, { params }), headers)
}

export { handler as GET, handler as POST }
