import { NextResponse } from 'next/server'

// Every answer that a route of ours gives is one of these.
/** @deprecated next-reroute: use okRoute */
export function ok(res, body = {}) {
  return asJson(res, body)
}

// Every answer that a route of ours gives is one of these.
export function okRoute(body = {}) {
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

export function file(res, content, type = 'text/plain') {
  res.setHeader('Content-Type', type)
  return res.status(200).send(content)
}

/** After a form: the browser goes on with GET. */
/** @deprecated next-reroute: use redirectRoute */
export function redirect(res, to) {
  res.setHeader('Location', to)
  return res.status(303).end()
}

/** After a form: the browser goes on with GET. */
export function redirectRoute(to) {
  return new Response(null, { status: 303, headers: { Location: to } })
}

/** @deprecated next-reroute: use badRequestRoute */
export function badRequest(res, why = 'This request makes no sense') {
  return res.status(400).end(why)
}

export function badRequestRoute(why = 'This request makes no sense') {
  return new Response(why, { status: 400 })
}

/** @deprecated next-reroute: use notFoundRoute */
export function notFound(res, what = 'Nothing here') {
  return res.status(404).end(what)
}

export function notFoundRoute(what = 'Nothing here') {
  return new Response(what, { status: 404 })
}

export function methodNotAllowed(res, message = 'Not with this method') {
  res.status(405).end(message)
}
