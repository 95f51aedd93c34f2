const { greeting } = require('../../lib/greeting')
const { sessionOf } = require('../../lib/session')

export default function handler(req, res) {
  res.status(200).json({ text: greeting(req), session: sessionOf(req) })
}
