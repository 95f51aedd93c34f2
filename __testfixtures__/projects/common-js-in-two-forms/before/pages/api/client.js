const clientName = require('../../lib/client-name')

module.exports = (req, res) => {
  res.status(200).json({ client: clientName(req) })
}
