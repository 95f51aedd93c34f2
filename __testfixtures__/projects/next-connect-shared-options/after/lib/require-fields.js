import { NextResponse } from 'next/server'
import { readBody } from './read-body'

/** Goes on where the body has all of these fields. */
export function requireFields(...fields) {
  return async (request) => {
    const body = await readBody(request)
    if (body instanceof Response) return body

    const missing = fields.find((field) => body?.[field] === undefined)
    if (missing) return NextResponse.json({ error: `${missing} is missing` }, { status: 400 })
  }
}
