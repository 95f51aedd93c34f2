import { NextResponse } from 'next/server'
import { currentAdmin, onlyMethods } from '@/lib/guards'
import { handle } from '@/lib/handle'
import { sessions } from '@/lib/sessions'
import { readBody } from '@/lib/read-body'

export const dynamic = 'force-dynamic'

const handler = handle(async (request) => {
  onlyMethods(request, 'GET', 'POST')
  await currentAdmin(request)
  return NextResponse.json(await sessions.backups())
})

export const POST = handle(async (request) => {
  onlyMethods(request, 'GET', 'POST')
  const admin = await currentAdmin(request)
  const body = await readBody(request)
  if (body instanceof Response) return body

  return NextResponse.json(await sessions.backup(admin.id, body.name), { status: 202 })
})

export { handler as GET, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
