import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

export function GET() {
  return list()
}

export function POST(request) {
  return create(request)
}

function list() {
  return db.posts().then((posts) => NextResponse.json(posts))
}

async function create(request) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  return NextResponse.json(await db.add(body), { status: 201 })
}
