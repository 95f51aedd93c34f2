import { NextResponse } from 'next/server'
import { withTeam } from '@workshop/api-kit'
import { tools } from '@workshop/db'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

export const GET = withTeam(async () => {
  return NextResponse.json(await tools.all())
})

export const POST = withTeam(async (request) => {
  const body = await readBody(request)
  if (body instanceof Response) return body

  return NextResponse.json(await tools.add(body), { status: 201 })
})
