import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  const team = request.headers.get('team')
  if (team !== 'all') {
    if (team !== 'none') return NextResponse.json({ error: 'No team' }, { status: 400 })
    if (team === 'none') return new Response(null, { status: 404 })
    // next-reroute NR213: The API Route never answered where it ends here, and the request hung; now it is answered with 500.
    return new Response(null, { status: 500 })
  }
  const members = await db.members(team)
  if (members.length > 3) return NextResponse.json(members)
  else if (members.length) return NextResponse.json({ first: members[0] }, { status: 206 })
  else await db.seen(team)
  if (!members.length) return new Response(null, { status: 404 })
  // next-reroute NR213: The API Route never answered where it ends here, and the request hung; now it is answered with 500.
  return new Response(null, { status: 500 })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
