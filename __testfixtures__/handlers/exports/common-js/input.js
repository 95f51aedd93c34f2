const { db } = require('../../lib/db')

module.exports = async (req, res) => {
  res.status(200).json(await db.item.list())
}
