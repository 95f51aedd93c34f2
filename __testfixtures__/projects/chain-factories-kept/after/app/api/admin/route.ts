import { NextResponse } from 'next/server'
import { guardedRoute as guarded } from '../../../lib/handler'

export const dynamic = 'force-dynamic'

export const GET = guarded({ admins: true })(function handler(_request, { spaceId }) {
  return NextResponse.json({ space: spaceId })
})

export const DELETE = guarded({ admins: true })(function handler() {
  return new Response(null, { status: 204 })
})
