import { NextResponse } from 'next/server'
import { spoken } from '../../../lib/chains'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

export const GET = spoken(async function handler() {
  return NextResponse.json(await db.labels())
})

const handler = spoken(function handler() {
  return new Response('Page is not found', { status: 404 })
})

export { handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
