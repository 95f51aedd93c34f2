import { NextResponse } from 'next/server'
import { authedEndpointRoute as authedEndpoint } from '@/server/endpoint'
import { projects } from '@/server/projects'
import { readBody } from '@/lib/read-body'

export const dynamic = 'force-dynamic'

export const GET = authedEndpoint(async (_request, { session }) => {
  return NextResponse.json(await projects.of(session.userId))
})

export const POST = authedEndpoint(async (request, { session }) => {
  if (session.plan === 'free' && (await projects.count(session.userId)) >= 3) {
    return NextResponse.json({ error: 'Free plans have three projects' }, { status: 402 })
  }
  const body = await readBody(request)
  if (body instanceof Response) return body

  return NextResponse.json(await projects.create({ ...body, owner: session.userId }), { status: 201 })
})
