import { after, NextResponse } from 'next/server'
import { setTimeout as sleep } from 'node:timers/promises'
import { db } from '../../../lib/db'
import { firstAnswer } from '../../../lib/first-answer'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

async function work(request) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  return firstAnswer(async (reply) => {
    setTimeout(() => {
      if (!reply.sent) reply.send(NextResponse.json({ error: 'late' }, { status: 504 }))
    }, 60)
    await sleep(body.takes)
    const row = await db.slow(body.id)
    reply.send(NextResponse.json(row))
  }, after)
}

async function handler(request) {
  try {
    return await work(request)
  } catch (error) {
    console.error(error)
    return NextResponse.json({ error: error.message }, { status: 500 })
  }
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
