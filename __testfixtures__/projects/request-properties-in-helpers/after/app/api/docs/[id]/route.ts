import { NextResponse } from 'next/server'
import { refuseOthers, signedIn } from '../../../../lib/auth'
import { docs } from '../../../../lib/store'

export const dynamic = 'force-dynamic'

const handler = signedIn(async (_request, { params, person }) => {
  const { id } = await params
  const doc = await docs.find(id)
  if (!doc) return new Response(null, { status: 404 })
  const denied = refuseOthers(person, doc.owner)
  if (denied) return denied
  return NextResponse.json(doc)
})

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
