import { NextResponse } from 'next/server'
import { readBody } from '../../../lib/read-body'

const { db } = require('../../../lib/db')

// Adds one to the list.
export async function POST(request) {
  const body = await readBody(request, 2 * 1024 * 1024)
  if (body instanceof Response) return body

  const item = await db.add(body)
  return NextResponse.json(item, { status: 201 })
}
