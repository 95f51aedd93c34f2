import { proxy } from '../../lib/proxy'

export default async function handler(req, res) {
  const { host, connection, ...headers } = req.headers
  const answer = await proxy.get('/rates', headers)
  res.status(200).json({ answer, for: host })
}
