import { NextResponse } from 'next/server'
import { db } from './db'
import { readBody } from './read-body'

/** @deprecated next-reroute: use importAllRoute */
export async function importAll(req, res) {
  const done = await db.add(req.body.rows.length)
  res.status(201).json({ done })
}

export async function importAllRoute(request) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  const done = await db.add(body.rows.length)
  return NextResponse.json({ done }, { status: 201 })
}

export async function validate(request) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  if (!Array.isArray(body?.rows)) {
    return NextResponse.json({ error: 'No rows' }, { status: 400 })
  }
}

export const withLog = (handler) => async (req, res) => {
  console.log(req.body)
  return handler(req, res)
}

export const methods = (handlers) => async (request, context) => {
  const handler = handlers[request.method]
  if (!handler) return new Response(null, { status: 405 })
  return handler(request, context)
}

export async function run(request, context, handlers) {
  const handler = handlers[request.method]
  if (!handler) return new Response(null, { status: 405 })
  return handler(request, context)
}
