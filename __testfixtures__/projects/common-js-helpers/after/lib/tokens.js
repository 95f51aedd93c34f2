exports.tokenOf = (request) => request.headers.get('x-token') || request.cookies.get('token')?.value

/** @deprecated next-reroute: use clientOfRoute */
function clientOf(req) {
  return req.headers['x-client']
}

function clientOfRoute(request) {
  return request.headers.get('x-client') ?? undefined
}

exports.clientOf = clientOf
exports.clientOfRoute = clientOfRoute
