const withLog = require('../../../lib/with-log')
const { boats } = require('../../../lib/db')

async function handler(req, res) {
  const boat = await boats.find(req.query.id)
  if (!boat) return res.status(404).json({ error: 'No such boat' })
  res.status(200).json(boat)
}

module.exports = withLog(handler)
