import { NextResponse } from 'next/server'
import { sendBody } from '../../lib/send-body'

// Every answer that a route of ours gives is one of these.
export function ok(body = {}) {
  return asJsonRoute(body)
}

export function created(res, body) {
  return asJson(res.status(201), body)
}

/** @deprecated next-reroute: use asJsonRoute */
export function asJson(res, body = {}) {
  return res.json(body)
}

export function asJsonRoute(body = {}) {
  return NextResponse.json(body)
}

export function file(content, type = 'text/plain') {
  return sendBody(content, { headers: { 'Content-Type': type } })
}

/** After a form: the browser goes on with GET. */
export function redirect(to) {
  return new Response(null, { status: 303, headers: { Location: to } })
}

export function badRequest(why = 'This request makes no sense') {
  return new Response(why, { status: 400 })
}

export function notFound(what = 'Nothing here') {
  return new Response(what, { status: 404 })
}

export function methodNotAllowed(res, message = 'Not with this method') {
  res.status(405).end(message)
}
