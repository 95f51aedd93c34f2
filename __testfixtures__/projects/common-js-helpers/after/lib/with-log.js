const { log } = require('./log')

module.exports = (handler) => async (request, context) => {
  log(request.method)
  return handler(request, context)
}
