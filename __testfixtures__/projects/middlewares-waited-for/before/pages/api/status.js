import { open } from '../../lib/open'

export default async function handler(req, res) {
  await open(req, res)
  res.status(200).json({ ok: true })
}
