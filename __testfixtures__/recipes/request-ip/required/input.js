const requestIp = require('request-ip')
const { getClientIp } = requestIp

export default function handler(req, res) {
  res.json({ ip: requestIp.getClientIp(req), same: getClientIp(req) })
}
