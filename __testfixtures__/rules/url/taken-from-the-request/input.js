import { proxy } from '../../lib/proxy'

export default async function handler(req, res) {
  const { url, headers } = req
  const answer = await proxy.get('https://upstream.test' + url, headers['x-trace'])
  res.status(200).json({ answer, from: url.split('?')[0] })
}
