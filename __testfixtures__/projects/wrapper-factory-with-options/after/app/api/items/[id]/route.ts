import { NextResponse } from 'next/server'
import { db } from '../../../../lib/db'
import { withAccess } from '../../../../lib/with-access'
import { readBody } from '../../../../lib/read-body'

export const DELETE = withAccess({ methods: ['PUT', 'DELETE'], scope: 'write', cache: 5 })(async (_request, { params }) => {
  const { id } = await params
  await db.items.remove(id)
  return new Response(null, { status: 204 })
})

export const PUT = withAccess({ methods: ['PUT', 'DELETE'], scope: 'write', cache: 5 })(async (request, { params }) => {
  const { id } = await params
  const body = await readBody(request)
  if (body instanceof Response) return body

  const item = await db.items.update(id, body)
  return NextResponse.json(item, { headers: { 'Cache-Control': 'no-store' } })
})
