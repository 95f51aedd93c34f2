import { NextResponse } from 'next/server'
import { store } from '../../../lib/store'

export const dynamic = 'force-dynamic'

export async function HEAD() {
  const size = await store.size()
  return new Response(null, { headers: { 'X-Size': `${size}` } })
}

export async function GET() {
  return NextResponse.json({ files: await store.files() })
}
