// Every answer that a route of ours gives is one of these.
export function ok(res, body = {}) {
  return asJson(res, body)
}

export function created(res, body) {
  return asJson(res.status(201), body)
}

export function asJson(res, body = {}) {
  return res.json(body)
}

export function file(res, content, type = 'text/plain') {
  res.setHeader('Content-Type', type)
  return res.status(200).send(content)
}

/** After a form: the browser goes on with GET. */
export function redirect(res, to) {
  res.setHeader('Location', to)
  return res.status(303).end()
}

export function badRequest(res, why = 'This request makes no sense') {
  return res.status(400).end(why)
}

export function notFound(res, what = 'Nothing here') {
  return res.status(404).end(what)
}

export function methodNotAllowed(res, message = 'Not with this method') {
  res.status(405).end(message)
}
