import { NextResponse } from 'next/server'
import { db } from '@/server/db'
import { withUser } from '@/server/session'
import { readBody } from '@/lib/read-body'

export const dynamic = 'force-dynamic'

export const PUT = withUser(async function profile(request, { user }) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  await db.users.update(user.id, { name: body.name })
  return new Response(null, { status: 204 })
})

export const GET = withUser(function profile(_request, { user }) {
  return NextResponse.json({ id: user.id, name: user.name })
})
