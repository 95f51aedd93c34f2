import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

export async function GET() {
  // list
  // all
  // newest first
  return NextResponse.json(await db.all()) // now
  // one is enough
}

async function handler(request) {
  // create
  // or replace
  // both
  const body = await readBody(request)
  if (body instanceof Response) return body

  // this one
  return NextResponse.json(await db.add(body)) // done
}

export async function DELETE() {
  // away
  await db.remove()

  // nothing to say
  return new Response(null)
  // deep
}

export { handler as POST, handler as PUT }
