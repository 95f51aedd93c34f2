export function check(req, res, next) {
  if (!req.headers['x-key']) return res.status(401).json({ error: 'no key' })
  next()
}

export function mark(req, res, next) {
  req.marked = true
  next()
}
