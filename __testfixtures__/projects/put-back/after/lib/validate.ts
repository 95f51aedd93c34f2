import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'
import { NextResponse, type NextRequest } from 'next/server'
import type { Schema } from 'zod'
import { readBody } from './read-body'
import { readQuery } from './read-query'

/** Hands the parsed body on in the place of what was sent. */
/** @deprecated next-reroute: use withBodyRoute */
export function withBody<T>(schema: Schema<T>, handler: NextApiHandler): NextApiHandler {
  return async (req: NextApiRequest, res: NextApiResponse) => {
    const parsed = schema.safeParse(req.body)
    if (!parsed.success) {
      return res.status(422).json({ errors: parsed.error.issues })
    }
    req.body = parsed.data
    return handler(req, res)
  }
}

/** Hands the parsed body on in the place of what was sent. */
export function withBodyRoute<T>(schema: Schema<T>, handler: (request: NextRequest, context: { params: Promise<any> } & { body: any }) => Response | Promise<Response>) {
  return async (request: NextRequest, context: { params: Promise<any> }) => {
    const data = await readBody(request)
    if (data instanceof Response) return data

    const parsed = schema.safeParse(data)
    if (!parsed.success) {
      return NextResponse.json({ errors: parsed.error.issues }, { status: 422 })
    }
    const body = parsed.data
    return handler(request, { ...context, body })
  }
}

/** The same for the query. */
export const withQuery =
  (schema: Schema<any>) =>
  (handler: (request: NextRequest, context: { params: Promise<any> } & { query: any }) => Response | Promise<Response>) =>
  async (request: NextRequest, context: { params: Promise<any> }) => {
    let query: any
    try {
      query = schema.parse(readQuery(request))
    } catch (error) {
      return NextResponse.json({ error: (error as Error).message }, { status: 400 })
    }
    return handler(request, { ...context, query })
  }

/** Leaves what is no object as it was sent. */
export const withClean = (handler: NextApiHandler): NextApiHandler => async (req, res) => {
  if (typeof req.body === 'object') req.body = structuredClone(req.body)
  return handler(req, res)
}

/** Notes what is asked for. */
export const withNotes = (handler: NextApiHandler): NextApiHandler => async (req, res) => {
  console.log(req.method, req.body)
  return handler(req, res)
}
