import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

export async function GET() {
  return NextResponse.json(await db.posts())
}

export async function POST(request) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  return NextResponse.json(await db.add(body))
}
