import { after, NextResponse } from 'next/server'
import { db } from '../../../lib/db'
import { firstAnswer } from '../../../lib/first-answer'

export const dynamic = 'force-dynamic'

async function fail(why) {
  await db.note(why)
  return NextResponse.json({ why }, { status: 400 })
}

async function handler(request) {
  const { searchParams } = request.nextUrl
  return firstAnswer(async (reply) => {
    const timer = setTimeout(() => fail('late').then(reply.send), 80)
    if (!searchParams.get('a')) {
      clearTimeout(timer)
      return reply.send(await fail('a'))
    }
    const later = async () => {
      reply.send(await fail('b'))
    }
    if (searchParams.get('a') === 'slow') await new Promise((resolve) => setTimeout(resolve, 160))
    await later()
    clearTimeout(timer)
  }, after)
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
