import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

export async function GET() {
  const users = await db.all()
  return NextResponse.json(users)
}

export async function POST(request) {
  try {
    const body = await readBody(request)
    if (body instanceof Response) return body

    await db.create(body)
    return NextResponse.json({})
  } catch (error) {
    return NextResponse.json({ message: error }, { status: 400 })
  }
}
