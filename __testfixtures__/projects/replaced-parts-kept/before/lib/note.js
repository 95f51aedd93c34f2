/** Adds what it is about to the body of a request; its callers go on with that. */
export async function about(req, what) {
  req.body = { ...req.body, what }
}

/** Puts what it is about in the place of the body, as the first of a list. */
export function aboutFirst(req, list) {
  ;[req.body] = list
}
