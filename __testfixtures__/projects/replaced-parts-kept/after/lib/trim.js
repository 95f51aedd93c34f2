import { NextResponse } from 'next/server'
import { readBody, replaceBody } from './read-body'
import { readQuery, replaceQuery } from './read-query'

/** Has those behind it find the texts of the body without spaces around them. */
/** @deprecated next-reroute: use trimRoute */
export function trim(req, res, next) {
  req.body = Object.fromEntries(Object.entries(req.body ?? {}).map(([key, value]) => [key, String(value).trim()]))
  return next()
}

/** Has those behind it find the texts of the body without spaces around them. */
export async function trimRoute(request) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  replaceBody(request, Object.fromEntries(Object.entries(body ?? {}).map(([key, value]) => [key, String(value).trim()])))
}

/** The same, and says so. */
export function trimLoudly(req, res, next) {
  const found = (req.body = { ...req.body, trimmed: true })
  console.log(Object.keys(found).length)
  return next()
}

/** Puts something there on one way only, and looks again on both. */
export function orEmpty(req, res, next) {
  if (!req.body) req.body = { name: 'nobody' }
  if (req.body.name === 'none') return res.status(422).json({ error: 'no name' })
  return next()
}

/** Puts a number in the place of a text, and goes on with that. */
export function withCount(request) {
  const requestQuery = readQuery(request)
  const query = { ...requestQuery, count: Number(requestQuery.count ?? 1) }
  replaceQuery(request, query)
  if (query.count > 9) return NextResponse.json({ error: 'too many' }, { status: 400 })
}
