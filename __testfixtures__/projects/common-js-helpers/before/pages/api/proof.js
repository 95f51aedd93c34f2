const { clientOf } = require('../../lib/tokens')

export default function handler(req, res) {
  res.status(200).json({ client: clientOf(req) ?? null, raw: Array.isArray(req.rawHeaders) })
}
