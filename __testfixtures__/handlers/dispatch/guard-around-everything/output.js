import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'
import { mail } from '../../../lib/mail'
import { readBody } from '../../../lib/read-body'

export async function POST(request) {
  try {
    const body = await readBody(request)
    if (body instanceof Response) return body

    const { email } = body
    const user = await db.user.find({ email })
    if (!user) {
      return NextResponse.json({ error: 'Unknown address' }, { status: 404 })
    }
    await mail.reset(user)
    return NextResponse.json({ sent: true })
  } catch (error) {
    console.error('reset failed', error)
    return NextResponse.json({ error: 'Something went wrong' }, { status: 500 })
  }
}
