import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'
import { openDatabase, requireUser } from '../../../lib/middlewares'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

export async function GET(request: NextRequest) {
  const denied = await openDatabase()
  if (denied) return denied
  const user = await requireUser(request)
  if (user instanceof Response) return user
  return NextResponse.json(await db.teamsOf(user.id))
}

export async function POST(request: NextRequest) {
  const denied = await openDatabase()
  if (denied) return denied
  const user = await requireUser(request)
  if (user instanceof Response) return user
  const body = await readBody(request)
  if (body instanceof Response) return body

  return NextResponse.json(await db.addTeam(user.id, body.name), { status: 201 })
}
