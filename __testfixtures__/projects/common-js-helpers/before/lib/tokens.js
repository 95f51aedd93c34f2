exports.tokenOf = (req) => req.headers['x-token'] || req.cookies.token

function clientOf(req) {
  return req.headers['x-client']
}

exports.clientOf = clientOf
