const clientName = require('./client-name')

exports.greeting = (req) => `Hello, ${clientName(req)}`
