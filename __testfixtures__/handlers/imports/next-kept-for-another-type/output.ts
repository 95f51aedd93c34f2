import type { GetServerSidePropsContext } from 'next'
import { NextResponse, type NextRequest } from 'next/server'
import { getServerSession } from '../../../lib/session'

export const dynamic = 'force-dynamic'

type Locale = GetServerSidePropsContext['locale']

async function handler(request: NextRequest) {
  const locale: Locale = request.headers.get('accept-language') ?? undefined
  return NextResponse.json({ session: await getServerSession(locale) })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
