const { expressjwt: jwt } = require('express-jwt')

const check = jwt({ secret: 'secret of the fixture', algorithms: ['HS256'], credentialsRequired: true }).unless({ path: ['/api/example/public', /^\/api\/\w+\/open/], ext: ['json'] })

const checked = (req, res) =>
  new Promise((resolve, reject) => {
    check(req, res, (result) => (result instanceof Error ? reject(result) : resolve(result)))
  })

module.exports = async (req, res) => {
  try {
    await checked(req, res)
  } catch (error) {
    return res.status(error.status || 500).json({ code: error.code })
  }
  res.json({ of: req.query.of })
}
