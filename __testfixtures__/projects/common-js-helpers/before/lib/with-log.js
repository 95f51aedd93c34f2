const { log } = require('./log')

module.exports = (handler) => async (req, res) => {
  log(req.method)
  return handler(req, res)
}
