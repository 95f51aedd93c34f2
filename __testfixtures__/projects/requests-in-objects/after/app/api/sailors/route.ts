import { NextResponse, type NextRequest } from 'next/server'
import { boatOf, nameOf, sessionOfRoute as sessionOf } from '../../../lib/session'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  const session = await sessionOf({ request, settings: { realm: 'crew' } })
  if (!session) return NextResponse.json({ error: 'Who asks?' }, { status: 401 })
  return NextResponse.json({ name: session.sailor.name, called: nameOf({ request, formal: true }), realm: session.realm, boat: boatOf({ request, harbour: session.sailor.harbour }) })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
