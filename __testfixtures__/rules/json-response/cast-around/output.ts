import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

interface Profile {
  id: string
  // shown to other members
  nick?: string
}

async function handler(request: NextRequest) {
  if (!request.headers.get('authorization')) {
    return NextResponse.json<Profile[] | { message: string }>({ message: 'Sign in' }, { status: 401 })
  }
  const rows = await db.profile.all()
  // private fields stay here
  return NextResponse.json<Profile[] | { message: string }>(rows.map(({ id, nick }: Profile) => ({ id, nick })))
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
