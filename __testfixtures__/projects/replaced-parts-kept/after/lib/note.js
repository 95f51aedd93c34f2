import { readBody, replaceBody } from './read-body'

/** Adds what it is about to the body of a request; its callers go on with that. */
/** @deprecated next-reroute: use aboutRoute */
export async function about(req, what) {
  req.body = { ...req.body, what }
}

/** Adds what it is about to the body of a request; its callers go on with that. */
export async function aboutRoute(request, what) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  replaceBody(request, { ...body, what })
}

/** Puts what it is about in the place of the body, as the first of a list. */
export function aboutFirst(req, list) {
  ;[req.body] = list
}
