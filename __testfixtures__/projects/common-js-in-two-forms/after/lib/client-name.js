/** @deprecated next-reroute: use clientNameRoute */
function clientName(req) {
  return req.headers['x-client'] || 'web'
}

function clientNameRoute(request) {
  return request.headers.get('x-client') || 'web'
}

module.exports = clientName
module.exports.clientNameRoute = clientNameRoute
