import { NextResponse, type NextRequest } from 'next/server'
import { boats } from '../../../lib/boats'
import { boatOf, hasRoom, nameOf, sessionOfRoute as sessionOf } from '../../../lib/session'

export async function POST(request: NextRequest) {
  const session = await sessionOf({ request })
  if (!session) return new Response(null, { status: 401 })
  const boat = boatOf({ request })
  if (!(await hasRoom({ request, boat }))) return NextResponse.json({ boat, for: nameOf({ request }) }, { status: 409 })
  return NextResponse.json(await boats.join(boat, session.realm), { status: 201 })
}
