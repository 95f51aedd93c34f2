import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'
import { measured } from '../../../lib/measured'
import { readBody } from '../../../lib/read-body'

export async function POST(request: NextRequest) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  return measured('cleaning', async () => {
    const { room } = body
    if (!room) return NextResponse.json({ error: 'Which room?' }, { status: 400 })

    await db.cleaning.start(room)
    return NextResponse.json({ room }, { status: 202 })
  })
}
