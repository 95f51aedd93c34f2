import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

const limits = { GET: 10, POST: 5 }

async function handler(request) {
  return NextResponse.json(await db.posts(limits[request.method]))
}

export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
