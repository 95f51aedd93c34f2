import { policy } from '../../lib/policy'

export default function handler(req, res) {
  const { name, value } = policy.header()
  res.setHeader(name, String(value)).status(200).json({ ok: true })
}
