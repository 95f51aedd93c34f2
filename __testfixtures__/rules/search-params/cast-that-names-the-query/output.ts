import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  try {
    const { searchParams } = request.nextUrl
    const role = (searchParams.get('role') ?? undefined) as string
    const limit = (searchParams.get('limit') ?? undefined) as string
    const isHost = role.toLowerCase() === 'host'
    return NextResponse.json({ found: await db.user.find({ isHost, take: Number(limit) }) })
  } catch (error) {
    return NextResponse.json({ message: (error as Error).message }, { status: 400 })
  }
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
