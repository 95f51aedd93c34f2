import { NextResponse, type NextRequest } from 'next/server'
import { byMethod } from '@/lib/by-method'
import { withHeaders } from '@/lib/with-headers'

export const dynamic = 'force-dynamic'

/** What the handlers find is put there here. */
async function signed(request: NextRequest, context: { params: Promise<{}> }) {
  const signature = request.headers.get('x-signature')
  if (!signature) return NextResponse.json({ message: 'Not signed.' }, { status: 400 })
  const userId = `signed-${signature}`
  const headers = new Headers()
  headers.set('X-Signed', 'yes')
  return withHeaders(await byMethod({ GET: import('@/server/signed') })(request, { ...context, userId } as typeof context), headers)
}

// The API Route answered every method.
export { signed as GET, signed as POST, signed as PUT, signed as PATCH, signed as DELETE, signed as OPTIONS }
