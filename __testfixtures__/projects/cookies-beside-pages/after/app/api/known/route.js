import { NextResponse } from 'next/server'
import { getSessionRoute as getSession } from '../../../lib/session'

export const dynamic = 'force-dynamic'

async function handler() {
  const { visits } = await getSession()
  if (visits < 0) return NextResponse.json({ known: false }, { status: 404 })
  return NextResponse.json({ known: true })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
