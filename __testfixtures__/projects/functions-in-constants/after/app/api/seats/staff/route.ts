import { NextResponse, type NextRequest } from 'next/server'
import { seats } from 'seats'
import { forOwnersRoute as forOwners, forStaff } from '../../../../lib/user'

export const dynamic = 'force-dynamic'

export async function DELETE(request: NextRequest) {
  const denied = await forOwners(request)
  if (denied) return denied
  return NextResponse.json(await seats.clear())
}

async function handler(request: NextRequest) {
  const denied = await forStaff(request)
  if (denied) return denied
  return NextResponse.json(await seats.free())
}

export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as OPTIONS }
