import { NextResponse, type NextRequest } from 'next/server'
import { clubs } from '../../../lib/clubs'
import { requireSessionRoute as requireSession } from '../../../lib/session'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

export async function POST(request: NextRequest) {
  const session = await requireSession(request)
  if (session instanceof Response) return session

  const body = await readBody(request)
  if (body instanceof Response) return body

  const club = await clubs.found({ name: body.name, by: session.userId })
  return NextResponse.json(club, { status: 201 })
}

export async function GET(request: NextRequest) {
  const session = await requireSession(request)
  if (session instanceof Response) return session

  return NextResponse.json(await clubs.of(session.userId))
}

async function handler(request: NextRequest) {
  const session = await requireSession(request)
  if (session instanceof Response) return session

  return new Response(null, { status: 405 })
}

export { handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
