import { NextResponse } from 'next/server'
import { tasks } from '../../../lib/tasks'
import { withAuth, withLog, withMethods } from '../../../lib/wrappers'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

export const POST = withLog(withMethods(['GET', 'POST'], withAuth(async (request) => {
  const body = await readBody(request)
  if (body instanceof Response) return body

  return NextResponse.json(await tasks.add(body), { status: 201 })
})))

export const GET = withLog(withMethods(['GET', 'POST'], withAuth(async () => {
  return NextResponse.json(await tasks.all())
})))
