import { NextResponse } from 'next/server'
import { tickets } from 'tickets'

export const dynamic = 'force-dynamic'

export async function GET(request) {
  try {
    // next-reroute NR215: Nothing puts `user` on the request here: it was missing in the API Route, and it is missing still.
    const count = await tickets.count({ userId: request.user.id })
    return NextResponse.json({ count })
  } catch (error) {
    return NextResponse.json({ error: error.message }, { status: 500 })
  }
}
