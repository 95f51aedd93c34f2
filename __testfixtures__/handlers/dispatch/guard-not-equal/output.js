import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'
import { readBody } from '../../../lib/read-body'

export async function PUT(request) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  const saved = await db.settings.save(body)
  return NextResponse.json({ saved })
}
