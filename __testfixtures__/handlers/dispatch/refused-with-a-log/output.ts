import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'
import { log } from '../../../lib/log'
import { readBody } from '../../../lib/read-body'

export async function POST(request: NextRequest) {
  await log({ message: 'asked' })
  const body = await readBody(request)
  if (body instanceof Response) return body

  return NextResponse.json(await db.add(body), { status: 201 })
}
