import { NextResponse } from 'next/server'
import { readBody } from './read-body'
import { readQuery } from './read-query'

/** Hands the body on, and what was asked for. */
export const withBody = (fn) => async (request, context) => {
  const body = await readBody(request)
  if (body instanceof Response) return body

  if (!body.name) return NextResponse.json({ error: 'Who is it?' }, { status: 400 })
  const { page = '1' } = readQuery(request)
  return fn(request, { ...context, body: body, page })
}
