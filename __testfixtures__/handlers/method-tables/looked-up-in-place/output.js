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

async function list() {
  return NextResponse.json(await db.posts())
}

async function create(request) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  return NextResponse.json(await db.add(body))
}
