import { NextResponse } from 'next/server'
import { withSession } from '../../../lib/session'

export const dynamic = 'force-dynamic'

export const POST = withSession(async function cart(request, { session }) {
  session.items = [...(session.items ?? []), String(request.nextUrl.searchParams.get('item') ?? undefined)]
  await session.save()
  return NextResponse.json({ items: session.items }, { status: 201 })
})

const cart = withSession(function cart(_request, { session }) {
  return NextResponse.json({ items: session.items ?? [] })
})

export { cart as GET, cart as PUT, cart as PATCH, cart as DELETE, cart as OPTIONS }
