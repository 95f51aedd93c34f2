import type { NextApiRequest } from 'next'
import { NextResponse, type NextRequest } from 'next/server'
import type { Shape } from './shape'
import { readBody } from './read-body'

export interface Validated<Body> extends NextApiRequest {
  body: Body
}

/** Lets through what the schema knows. */
export const validated =
  <Body>(handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>, schema: Shape<Body>, explain?: (problem: string) => string) =>
  async (request: NextRequest, context: { params: Promise<any> }) => {
    const body = await readBody(request)
    if (body instanceof Response) return body

    const { error } = schema.read(body || {})
    if (error) {
      return NextResponse.json({ message: explain ? explain(error) : error }, { status: 400 })
    }
    return handler(request, context)
  }
