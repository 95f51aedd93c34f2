import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

export function GET() {
  return db.posts().then((posts) => NextResponse.json(posts))
}

export async function POST(request) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  return NextResponse.json(await db.add(body), { status: 201 })
}
