import { after, NextResponse } from 'next/server'
import { db } from '../../../lib/db'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

async function handleGet() {
  return NextResponse.json(await db.posts())
}

async function handlePost(request) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  return NextResponse.json(await db.add(body), { status: 201 })
}

export async function GET() {
  await db.open()
  const response = await handleGet()
  after(() => db.close())
  return response
}

export async function POST(request) {
  await db.open()
  const response = await handlePost(request)
  after(() => db.close())
  return response
}
