import { NextResponse } from 'next/server'
import { notes } from 'notes'
import { withIdRoute as withId } from '../../../lib/with-id'
import { withUserRoute as withUser } from '../../../lib/with-user'

export const dynamic = 'force-dynamic'

export const GET = withId(withUser(async function handler(_request, { requestId }: any) {
  // next-reroute NR225: Where something fails behind this, `withId` answers, and headers that are set here went out with that; now they are lost.
  const id = requestId as string
  return NextResponse.json({ id, notes: await notes.list(id.length) })
}))
