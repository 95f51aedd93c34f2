import { NextResponse } from 'next/server'
import { notes } from '../../../lib/notes'

export const dynamic = 'force-dynamic'
export const runtime = 'nodejs'
export const maxDuration = 30

async function handler() {
  return NextResponse.json(await notes.all())
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
