const { withSentry } = require('@sentry/nextjs')

const handler = (req, res) => {
  res.json({ ok: true })
}

module.exports = withSentry(handler)
