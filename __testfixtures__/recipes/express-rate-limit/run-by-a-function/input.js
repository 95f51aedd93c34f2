const rateLimit = require('express-rate-limit')

// Has a middleware run before what follows.
const runMiddleware = (req, res, fn) =>
  new Promise((resolve, reject) => {
    fn(req, res, (result) => {
      if (result instanceof Error) {
        return reject(result)
      }

      return resolve(result)
    })
  })

const limiter = rateLimit({
  max: 3,
  standardHeaders: true,
  legacyHeaders: false,
  keyGenerator(req) {
    return String(req.headers['x-hits'] || 1)
  },
  handler: (req, res) => res.status(429).setHeader('X-Reason', 'Often').json({ error: 'Too many', method: req.method }),
  store: { increment: async (key) => ({ totalHits: Number(key), resetTime: undefined }), decrement() {}, resetKey() {} },
})

module.exports = async (req, res) => {
  await runMiddleware(req, res, limiter)

  res.status(200).json({ ok: true })
}
