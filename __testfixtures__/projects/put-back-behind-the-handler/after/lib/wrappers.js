import { NextResponse } from 'next/server'
import { record } from './log'
import { readBody } from './read-body'

/** Hands on a body without what nobody may see. */
/** @deprecated next-reroute: use withBodyRoute */
export const withBody = (handler) => async (req, res) => {
  req.body = { ...req.body, password: undefined }
  return handler(req, res)
}

/** Hands on a body without what nobody may see. */
export const withBodyRoute = (handler) => async (request, context) => {
  const data = await readBody(request)
  if (data instanceof Response) return data

  const body = { ...data, password: undefined }
  return handler(request, { ...context, body })
}

/** Hands on a query with a page. */
export const withPage = (handler) => async (req, res) => {
  req.query = { page: '1', ...req.query }
  return handler(req, res)
}

/** Records what the handler was given. */
export const withAudit = (handler) => async (req, res) => {
  await handler(req, res)
  await record({ body: req.body })
}

/** Tells what failed. */
export const withErrors = (handler) => async (req, res) => {
  try {
    return await handler(req, res)
  } catch (error) {
    res.status(500).json({ error: error.message, query: req.query })
  }
}

/** Looks at the body before anything else does. */
export const withKey = (handler) => async (request, context) => {
  const body = await readBody(request)
  if (body instanceof Response) return body

  if (body.key !== 'k') return NextResponse.json({ error: 'No key' }, { status: 401 })
  return handler(request, context)
}
