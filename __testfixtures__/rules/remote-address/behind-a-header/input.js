import { limiter } from '../../lib/limiter'

export default async function handler(req, res) {
  const { headers, connection } = req
  const ip = headers['x-real-ip'] || connection.remoteAddress
  if (!(await limiter.take(ip))) return res.status(429).end()
  res.status(200).json({ ip })
}
