const { locale } = require('../../lib/settings')
const { isAllowed } = require('../../lib/checks')

export default function handler(req, res) {
  if (!isAllowed(req)) return res.status(403).json({ error: 'No' })
  res.status(200).json({ locale })
}
