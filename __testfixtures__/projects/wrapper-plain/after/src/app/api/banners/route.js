import { NextResponse } from 'next/server'
import { db } from '@/db'
import cors from '@/middleware/cors'

export const dynamic = 'force-dynamic'

const banners = cors(async function banners() {
  return NextResponse.json(await db.banner.findMany(), { headers: { 'Cache-Control': 's-maxage=60' } })
})

// The API Route answered every method.
export { banners as GET, banners as POST, banners as PUT, banners as PATCH, banners as DELETE, banners as OPTIONS }
