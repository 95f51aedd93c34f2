import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

async function members(request: NextRequest) {
  if (request.method === 'POST') {
    const body = await readBody(request)
    if (body instanceof Response) return body

    return NextResponse.json(await db.member.add(body.name), { status: 201 })
  }
  return NextResponse.json(await db.member.all())
}

function handler(request: NextRequest) {
  return members(request)
}

export { handler as GET, handler as POST }
