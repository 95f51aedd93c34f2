import { proxy } from '../../lib/proxy'

export default async function handler(req, res) {
  req.url = req.url.replace(/^\/api\/example/, '')
  res.json(await proxy.get(req.url))
}
