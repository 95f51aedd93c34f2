import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'
import { readBody } from '../../../lib/read-body'

/**
 * Signs a visitor up for the newsletter.
 *
 * @see https://example.com/docs/newsletter
 */
export async function POST(request: NextRequest) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  const { email } = body // a string, the form sees to it
  if (!email) {
    // no address, no letter
    return NextResponse.json({ error: 'email' }, { status: 400 })
  }
  /* twice is once */
  await db.subscriber.upsert({ email })
  return NextResponse.json({ email }, { status: 201 }) // the client shows it
}
// end of file
