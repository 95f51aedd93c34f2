import { NextResponse } from 'next/server'
import { withRole } from '../../../lib/auth'
import { roleOf } from 'notes'
import { sendBody } from '../../../lib/send-body'

export const dynamic = 'force-dynamic'

export const GET = withRole(async (_request, { person }) => {
  const role = await roleOf(person.id)
  if (!role) return NextResponse.json({ error: 'None' }, { status: 404 })
  return sendBody(role.name, { headers: { 'X-Role': String(role.name) } })
})
