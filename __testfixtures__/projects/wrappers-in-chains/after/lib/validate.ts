import { check } from 'checks'
import { NextResponse, type NextRequest } from 'next/server'
import { readBody } from './read-body'

/** Only what the schema lets through comes to the handler. */
export function validate(schema: object, handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) {
  return async (request: NextRequest, context: { params: Promise<any> }) => {
    const body = await readBody(request)
    if (body instanceof Response) return body

    const wrong = await check(schema, body)
    if (wrong) return NextResponse.json({ wrong }, { status: 400 })
    return handler(request, context)
  }
}
