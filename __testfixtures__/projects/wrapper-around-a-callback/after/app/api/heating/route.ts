import { after, NextResponse, type NextRequest } from 'next/server'
import { unlessBusy } from '../../../lib/measured'
import { firstAnswer } from '../../../lib/first-answer'

export const dynamic = 'force-dynamic'

// What runs it may skip it: then nothing answers.
async function handler(request: NextRequest) {
  return firstAnswer(async (reply) => {
    await unlessBusy(async () => {
      reply.send(NextResponse.json({ heating: true }))
    }, request.nextUrl.searchParams.get('busy') === '1')
  }, after)
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
