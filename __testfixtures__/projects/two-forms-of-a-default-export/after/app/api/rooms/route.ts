import { NextResponse, type NextRequest } from 'next/server'
import { needUserRoute2 as needUser, needUserRoute } from '../../../lib/need-user'
import { users } from '../../../lib/users'

export const dynamic = 'force-dynamic'

async function rooms(request: NextRequest) {
  const user = await needUser(request)
  if (user instanceof Response) return user
  return NextResponse.json({ rooms: await users.rooms(user.id), login: needUserRoute })
}

// The API Route answered every method.
export { rooms as GET, rooms as POST, rooms as PUT, rooms as PATCH, rooms as DELETE, rooms as OPTIONS }
