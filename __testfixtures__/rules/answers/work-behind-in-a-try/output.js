import { after, NextResponse } from 'next/server'
import { db } from '../../../lib/db'
import { logger } from '../../../lib/logger'
import { firstAnswer } from '../../../lib/first-answer'

export const dynamic = 'force-dynamic'

async function handler() {
  return firstAnswer(async (reply) => {
    try {
      const job = await db.job.create()
      reply.send(NextResponse.json(job, { status: 202 }))
      await db.job.run(job)
    } catch (error) {
      // where the work fails, this is written down too: what `after` does is not seen here
      await logger.save(error)
      reply.end(new Response(null, { status: 500 }))
    }
  }, after)
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
