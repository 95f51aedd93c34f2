const clientName = require('./client-name')
const { clientNameRoute } = require('./client-name')

/** @deprecated next-reroute: use greetingRoute */
exports.greeting = (req) => `Hello, ${clientName(req)}`

exports.greetingRoute = (request) => `Hello, ${clientNameRoute(request)}`
