import { NextResponse, type NextRequest } from 'next/server'
import { db } from './db'
import type { UserRequest } from './types'

/** Lets those through whom the database knows, and says nothing to others. */
export const requireUser = async (request: NextRequest) => {
  try {
    const user = await db.userOf(request.headers.get('authorization') ?? undefined)
    if (!user) throw new Error('unknown')
    return user
  } catch (error) {}
  // next-reroute NR213: The API Route never answered where it ends here, and the request hung; now it is answered with 500.
  return new Response(null, { status: 500 })
}

export const openDatabase = async () => {
  try {
    await db.open()
    return
  } catch (error) {
    console.error(error)
  }
  // next-reroute NR213: The API Route never answered where it ends here, and the request hung; now it is answered with 500.
  return new Response(null, { status: 500 })
}

/** Some are told. */
export function requireAdmin(request: NextRequest, user: UserRequest['user']) {
  // next-reroute NR213: The API Route never answered where it ends here, and the request hung; now it is answered with 500.
  if (!user.id) return new Response(null, { status: 500 })
  if (user.isAdmin) return
  else if (request.method === 'GET') {
    return NextResponse.json({ error: 'For admins' }, { status: 403 })
  }
  // next-reroute NR213: The API Route never answered where it ends here, and the request hung; now it is answered with 500.
  return new Response(null, { status: 500 })
}

/** Waits for the next day, and never tells. */
export function onWorkdays(request: NextRequest) {
  if (request.headers.get('x-day') !== 'sunday') {
    return
  }
  // next-reroute NR213: The API Route never answered where it ends here, and the request hung; now it is answered with 500.
  return new Response(null, { status: 500 })
}
