import { NextResponse } from 'next/server'
import { themeOf } from '../../../lib/theme'

export const dynamic = 'force-dynamic'

async function handler() {
  return NextResponse.json({ theme: await themeOf() })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
