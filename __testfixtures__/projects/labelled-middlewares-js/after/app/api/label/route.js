import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

const auth = (next) => async (request, context) => {
  const user = await db.user(request.headers.get('authorization') ?? undefined)
  if (!user) return NextResponse.json({ error: 'Who asks?' }, { status: 401 })
  return next(request, { ...context, user })
}

// Five at most.
const limit = (next) => async (request, context) => {
  const { user } = context
  if ((await db.count(user.id)) > 5) {
    return new Response(null, { status: 429 })
  }
  return next(request, context)
}

const withMiddleware = () => (handler) => auth(limit(handler))

const handle = withMiddleware()(async (_request, { user }) => {
  return NextResponse.json(await db.notes(user.id))
})

// The API Route answered every method.
export { handle as GET, handle as POST, handle as PUT, handle as PATCH, handle as DELETE, handle as OPTIONS }
