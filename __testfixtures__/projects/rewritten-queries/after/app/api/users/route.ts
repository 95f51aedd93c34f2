import { NextResponse } from 'next/server'
import { pageOfRoute as pageOf } from '@/lib/page-of'
import { allUsers } from '@/lib/users'
import { versioned } from '@/lib/versioned'
import { readBody } from '@/lib/read-body'
import { readRewrittenQuery } from '@/lib/read-rewritten-query'

export const dynamic = 'force-dynamic'

export const POST = versioned(async (request) => {
  const body = await readBody(request)
  if (body instanceof Response) return body

  if (!body.name) throw new Error('A user has a name.')
  const query = readRewrittenQuery(request)
  return NextResponse.json({ name: body.name, version: query.version }, { status: 201 })
})

const handler = versioned(async (request, { params }) => {
  const { page, version } = await pageOf(request, { params })
  return NextResponse.json({ users: allUsers().slice((page - 1) * 2, page * 2), version })
})

export { handler as GET, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
