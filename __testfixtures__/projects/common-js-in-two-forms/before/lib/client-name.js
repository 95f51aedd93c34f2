function clientName(req) {
  return req.headers['x-client'] || 'web'
}

module.exports = clientName
