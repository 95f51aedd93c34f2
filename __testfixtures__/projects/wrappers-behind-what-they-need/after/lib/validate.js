import { NextResponse } from 'next/server'
import { readBody } from './read-body'

/** Only what a schema allows comes to the handler. */
/** @deprecated next-reroute: use validateRoute */
export default function validate(schema, handler, options = {}) {
  return async (req, res) => {
    const { error } = await schema.validate(req.body, options)
    if (error === undefined) {
      return handler(req, res)
    } else {
      res.status(400).json({ error: error.message })
    }
  }
}

/** Only what a schema allows comes to the handler. */
export function validateRoute(schema, handler, options = {}) {
  return async (request, context) => {
    const body = await readBody(request)
    if (body instanceof Response) return body

    const { error } = await schema.validate(body, options)
    if (error === undefined) {
      return handler(request, context)
    } else {
      return NextResponse.json({ error: error.message }, { status: 400 })
    }
  }
}
