import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'
import { requireAdmin, requireUser } from '../../../lib/middlewares'

export const dynamic = 'force-dynamic'

export async function GET(request: NextRequest) {
  const user = await requireUser(request)
  if (user instanceof Response) return user
  const denied = requireAdmin(request, user)
  if (denied) return denied
  return NextResponse.json(await db.users())
}

export async function DELETE(request: NextRequest) {
  const user = await requireUser(request)
  if (user instanceof Response) return user
  const denied = requireAdmin(request, user)
  if (denied) return denied
  await db.removeAll()
  return new Response(null, { status: 204 })
}
