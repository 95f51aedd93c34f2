import { after, NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'
import { firstAnswer } from '../../../lib/first-answer'

export const dynamic = 'force-dynamic'

function deny(why: string) {
  return NextResponse.json({ why }, { status: 403 })
}

async function handler(request: NextRequest) {
  return firstAnswer(async (reply) => {
    if (!request.headers.get('authorization')) reply.send(deny('no header'))
    const user = await db.user.by(request.headers.get('authorization') ?? undefined)
    reply.send(NextResponse.json(user))
  }, after)
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
