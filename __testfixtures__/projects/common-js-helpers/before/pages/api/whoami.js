import { clientOf, tokenOf } from '../../lib/tokens'

export default function handler(req, res) {
  res.status(200).json({ client: clientOf(req) ?? null, token: tokenOf(req) ?? null })
}
