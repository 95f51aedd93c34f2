import { NextResponse } from 'next/server'
import { compile } from '../lib/schemas'
import { readBody } from '../lib/read-body'

export function validate(schema) {
  const check = compile(schema)
  return async (request) => {
    const body = await readBody(request)
    if (body instanceof Response) return body

    const error = check(body)
    if (!error) return
    return NextResponse.json({ error }, { status: 400 })
  }
}
