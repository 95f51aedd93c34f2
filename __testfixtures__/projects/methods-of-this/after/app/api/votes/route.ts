import { NextResponse } from 'next/server'
import { votes } from 'database'
import { withCsrf } from '@/lib/csrf'
import { access } from '@/lib/voters'
import { readBody } from '@/lib/read-body'

export const dynamic = 'force-dynamic'

export const POST = withCsrf(async (request) => {
  const voter = await access.require(request)
  if (voter instanceof Response) return voter
  const body = await readBody(request)
  if (body instanceof Response) return body

  return NextResponse.json(await votes.add(voter.id, body.vote), { status: 201 })
})

export const GET = withCsrf(async (request) => {
  const voter = await access.require(request)
  if (voter instanceof Response) return voter
  return NextResponse.json(await votes.of(voter.id))
})

const handler = withCsrf(async (request) => {
  const voter = await access.require(request)
  if (voter instanceof Response) return voter
  return new Response(null, { status: 405 })
})

export { handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
