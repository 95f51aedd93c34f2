import { signer } from '../../lib/signer'

const age = 60

export default async function handler(req, res) {
  res.setHeader('Cache-Control', `max-age=${age}`)
  res.setHeader('X-Signature', signer.sign('a'))
  const rows = await signer.rows()
  for (const age of rows) {
    if (req.headers['x-age'] === age) return res.json({ age })
  }
  res.status(404).end()
}
