import { NextResponse, type NextRequest } from 'next/server'
import { seats } from 'seats'

export const dynamic = 'force-dynamic'

const allowed = (role: string) => (request: NextRequest) => {
  if ((request.headers.get('x-role') ?? undefined) === role) return
  return NextResponse.json({ error: `Only for ${role}` }, { status: 403 })
}

const isGuest = allowed('guest')

export async function DELETE(request: NextRequest) {
  const denied = allowed('owner')(request)
  if (denied) return denied
  return NextResponse.json(await seats.clear())
}

async function handler(request: NextRequest) {
  const denied = isGuest(request)
  if (denied) return denied
  return NextResponse.json(await seats.of(request.headers.get('x-user') ?? undefined))
}

export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as OPTIONS }
