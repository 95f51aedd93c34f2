import { NextResponse, type NextRequest } from 'next/server'
import { db } from '@/lib/db'

export const dynamic = 'force-dynamic'

async function userOf(request: NextRequest) {
  const token = request.headers.get('authorization')
  if (!token) {
    return NextResponse.json({ error: 'No token' }, { status: 401 })
  }
  const user = await db.user.by(token)
  if (!user) {
    return NextResponse.json({ error: 'Unknown token' }, { status: 403 })
  }
  return user
}

async function itemOf(request: NextRequest) {
  const item = await db.item.by(request.headers.get('x-item') ?? undefined)
  if (!item) {
    return NextResponse.json({ error: 'No such item' }, { status: 404 })
  }
  return item
}

async function handler(request: NextRequest) {
  const user = await userOf(request)
  if (user instanceof Response) return user
  const item = await itemOf(request)
  if (item instanceof Response) return item
  return NextResponse.json({ user, item })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
