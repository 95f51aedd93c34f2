import requestIp from 'request-ip'

const addressOf = (req) => requestIp.getClientIp(req) ?? 'unknown'

export default function handler(req, res) {
  if (req.method !== 'POST') return res.status(405).end()
  res.json({ you: addressOf(req) })
}
