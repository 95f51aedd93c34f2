import { apiConfig } from '../../lib/config'

export const config = apiConfig({ raw: true })

export default async function handler(req, res) {
  res.status(200).json({ ok: true })
}
