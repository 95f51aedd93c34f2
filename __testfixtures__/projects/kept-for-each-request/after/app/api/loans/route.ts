import { NextResponse, type NextRequest } from 'next/server'
import { loans } from 'loans'
import { memberOfRoute as memberOf } from '../../../lib/member'
import { waited, withMember } from '../../../lib/with-member'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

const counted = new WeakSet<NextRequest>()

export const POST = withMember(async function handler(request) {
  const member = await memberOf(request)
  if (!counted.has(request)) counted.add(request)
  const body = await readBody(request)
  if (body instanceof Response) return body

  const loan = await loans.start(member?.id, body.book)
  return NextResponse.json({ loan, waited: waited(request), counted: counted.has(request) }, { status: 201 })
})

const handler = withMember(async function handler(request) {
  const member = await memberOf(request)
  return NextResponse.json(await loans.of(member?.id))
})

export { handler as GET, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
