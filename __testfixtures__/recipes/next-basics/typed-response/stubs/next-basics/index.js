const text = (status, otherwise) => (res, msg = otherwise) => res.status(status).end(msg)
exports.ok = exports.json = (res, data = {}) => res.status(200).json(data)
exports.send = (res, data, type = 'text/plain') => {
  res.setHeader('Content-Type', type)
  return res.status(200).send(data)
}
exports.redirect = (res, url) => {
  res.setHeader('Location', url)
  return res.status(303).end()
}
exports.badRequest = text(400, '400 Bad Request')
exports.unauthorized = text(401, '401 Unauthorized')
exports.methodNotAllowed = text(405, '405 Method Not Allowed')
