import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'
import { readBody } from '../../../lib/read-body'

export async function DELETE(request) {
  // next-reroute NR201: The key "id" given twice was a list here; now it is the first value.
  await db.remove(request.nextUrl.searchParams.get('id') ?? undefined)
  return new Response(null, { status: 204 })
}

export async function POST(request) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  return NextResponse.json(await db.add(body), { status: 201 })
}
