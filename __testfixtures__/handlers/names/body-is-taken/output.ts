import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'
import { mail } from '../../../lib/mail'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  const data = await readBody(request)
  if (data instanceof Response) return data

  const { to, name } = data
  const body = await mail.render('welcome', { name })
  const headers = { 'x-mail': 'welcome' }
  await mail.send({ to, body, headers })
  return NextResponse.json({ queued: await db.queue.size() }, { status: 202 })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
