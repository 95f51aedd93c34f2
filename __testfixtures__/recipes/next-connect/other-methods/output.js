import { NextResponse } from 'next/server'
import db from '../../../lib/db'

export const dynamic = 'force-dynamic'

export async function GET() {
  return NextResponse.json(await db.pages.all())
}

function handler() {
  return new Response('Page is not found', { status: 404 })
}

export { handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
