import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'
import { respondRoute as respond } from '../../../pages/api/lib/respond'
import { authenticateRoute as authenticate } from '../../../pages/api/middleware/auth'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

export async function GET(request: NextRequest) {
  const user = authenticate(request)
  if (user instanceof Response) return user
  const owner = user!.id
  return NextResponse.json({ notes: await db.notes.list(owner) })
}

export async function POST(request: NextRequest) {
  const user = authenticate(request)
  if (user instanceof Response) return user
  const owner = user!.id
  const body = await readBody(request)
  if (body instanceof Response) return body

  return respond(request, await db.notes.add(owner, body.text), 201)
}

function handler(request: NextRequest) {
  const given = authenticate(request)
  if (given instanceof Response) return given
  return respond(request, 'not allowed', 405)
}

export { handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
