import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

export async function GET() {
  try {
    return await list()
  } catch (error) {
    return NextResponse.json({ error: error.message }, { status: 500 })
  } finally {
    await db.close()
  }
}

export async function PUT(request) {
  try {
    return await put(request)
  } catch (error) {
    return NextResponse.json({ error: error.message }, { status: 500 })
  } finally {
    await db.close()
  }
}

async function list() {
  return NextResponse.json(await db.posts())
}

async function put(request) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  return NextResponse.json(await db.put(body))
}
