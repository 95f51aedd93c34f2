import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'
import { log } from '../../../lib/log'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

let asked = 0
let last = null

export function GET() {
  return NextResponse.json({ asked, last })
}

export async function POST(request) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  // Nobody has seen that the break is missing.
  await db.add(body)
  last = null
  asked++
  log.warn('Read only')
  return NextResponse.json({ error: 'Not allowed' }, { status: 405 })
}

export function DELETE() {
  last = null
  asked++
  log.warn('Read only')
  return NextResponse.json({ error: 'Not allowed' }, { status: 405 })
}

export function PATCH() {
  asked++
  log.warn('Read only')
  return NextResponse.json({ error: 'Not allowed' }, { status: 405 })
}
