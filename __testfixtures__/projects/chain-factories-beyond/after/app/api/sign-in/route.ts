import { NextResponse } from 'next/server'
import { Refused } from '../../../lib/errors'
import { baseRoute as base } from '../../../lib/base'
import { setTokenRoute as setToken } from '../../../lib/tokens'
import { readBody } from '../../../lib/read-body'

export const POST = base(async function handler(request) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  if (!body.name) throw new Refused(400, 'who?')
  const headers = new Headers()
  setToken(headers, body.name)
  return NextResponse.json({ name: body.name }, { headers })
})
