const sessionOf = (req) => req.cookies.session || null

module.exports = { sessionOf }
