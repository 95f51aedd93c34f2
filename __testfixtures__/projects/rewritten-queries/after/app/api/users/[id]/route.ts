import { NextResponse } from 'next/server'
import { findUser } from '@/lib/users'
import { versioned } from '@/lib/versioned'
import { readRewrittenQuery } from '@/lib/read-rewritten-query'

export const dynamic = 'force-dynamic'

const handler = versioned(async function handler(request, { params }) {
  const { id } = await params
  const { version } = readRewrittenQuery(request)
  const user = findUser(String(id))
  if (!user) return NextResponse.json({ message: 'No such user.', query: readRewrittenQuery(request, await params) }, { status: 404 })
  // Version 1 had the name only.
  return NextResponse.json(version === '1' ? { name: user.name } : user)
})

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
