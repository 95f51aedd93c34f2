import { NextResponse } from 'next/server'
import { sessions } from '../../../lib/sessions'
import { withCorsRoute as withCors, withSessionRoute as withSession } from '../../../lib/wrappers'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

const cart = withCors(withSession(async function cart(_request, { session }) {
  return NextResponse.json({ items: await sessions.items(session.id) })
}))

export const PUT = withCors(withSession(async function cart(request, { session }) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  await sessions.put(session.id, body.items)
  return new Response(null, { status: 204 })
}))

export { cart as GET, cart as POST, cart as PATCH, cart as DELETE, cart as OPTIONS }
