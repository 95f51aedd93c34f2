/** @deprecated next-reroute: use sessionOfRoute */
const sessionOf = (req) => req.cookies.session || null

const sessionOfRoute = (request) => request.cookies.get('session')?.value || null

module.exports = { sessionOf, sessionOfRoute }
