import { NextResponse } from 'next/server'
import { verify } from 'tokens'
import { list } from 'shop'

export const dynamic = 'force-dynamic'

export async function GET(request) {
  let user
  if (request.headers.get('authorization')) {
    user = await verify(request.headers.get('authorization'))
  }
  if (user?.blocked) return new Response(null, { status: 403 })
  return NextResponse.json({ items: await list(user ? user.id : null) })
}
