import { NextResponse } from 'next/server'
import { object } from 'schemas'
import { add } from 'store'
import { validateRoute as validate } from '../../../lib/validate'
import { readBody } from '../../../lib/read-body'

const schema = object({
  email: 'string',
})

// Who signs up twice is told so.
export const POST = validate(schema, async function handler(request) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  const year = yearOf(body.range)
  try {
    await add(body.email, year)
  } catch (error) {
    return NextResponse.json({ reason: error.message }, { status: 409 })
  }
  return NextResponse.json({ added: true }, { status: 201 })
}, {
  abortEarly: false,
})

function yearOf(range) {
  return Number(range.split('-')[0])
}
