import { after, NextResponse, type NextRequest } from 'next/server'
import { setTimeout as sleep } from 'node:timers/promises'
import { queue } from '../../../lib/queue'
import { firstAnswer } from '../../../lib/first-answer'
import { withHeaders } from '../../../lib/with-headers'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  const { searchParams } = request.nextUrl
  const headers = new Headers()
  return firstAnswer(async (reply) => {
    try {
      const denied = await authorize(request)
      if (denied) return withHeaders(denied, headers)
      const wait = Number(searchParams.get('wait') ?? undefined)
      const timeout = sleep(60).then(() => {
        if (reply.sent) return
        headers.set('Retry-After', '1')
        reply.send(NextResponse.json({ error: 'busy' }, { status: 503, headers }))
      })
      const work = (async () => {
        // next-reroute NR201: The key "job" given twice was a list here; now it is the first value.
        const job = await queue.push(searchParams.get('job') ?? undefined)
        await sleep(wait)
        if (!reply.sent) reply.send(NextResponse.json({ job }, { status: 202, headers }))
        return job
      })()
      await Promise.race([work, timeout])
      await queue.note(reply.sent)
    } catch (error) {
      reply.send(withHeaders(fail(error), headers))
    }
  }, after)
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }

function fail(error: unknown) {
  console.error(error)
  return NextResponse.json({ error: 'failed' }, { status: 500 })
}

async function authorize(request: NextRequest) {
  if ((await queue.keyOf(request.headers.get('x-token') ?? undefined)) === 'yes') return
  return NextResponse.json({ error: 'who are you' }, { status: 401 })
}
