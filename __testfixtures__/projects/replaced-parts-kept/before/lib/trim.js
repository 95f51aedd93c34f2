/** Has those behind it find the texts of the body without spaces around them. */
export function trim(req, res, next) {
  req.body = Object.fromEntries(Object.entries(req.body ?? {}).map(([key, value]) => [key, String(value).trim()]))
  return next()
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
export function withCount(req, res, next) {
  req.query = { ...req.query, count: Number(req.query.count ?? 1) }
  if (req.query.count > 9) return res.status(400).json({ error: 'too many' })
  return next()
}
