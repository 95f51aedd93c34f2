const { withAxiom } = require('@civitai/next-axiom')

exports.withKey = (handler) =>
  withAxiom(async (req, res) => {
    if (!req.headers['x-key']) return res.status(401).json({ error: 'no key' })
    return handler(req, res)
  })
