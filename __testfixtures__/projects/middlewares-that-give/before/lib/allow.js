export default function allow(req, res, next) {
  if (req.headers['x-block']) {
    return res.status(403).json({ blocked: true })
  }
  if (req.headers['x-fail']) return next(new Error('failed'))
  next()
}
