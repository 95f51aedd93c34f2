import type { NextRequest } from 'next/server'
import { connect } from 'database'
import { relay } from '../../../lib/respond'

export const dynamic = 'force-dynamic'

const upstream = connect('upstream')

async function handler(request: NextRequest) {
  const answer = await upstream.ask((request.nextUrl.searchParams.get('q') ?? undefined) as string)
  if (!answer) return relay(502, { error: 'Nobody there' })
  return relay(Math.max(200, answer.late ? 203 : 0), { answer: answer.text })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
