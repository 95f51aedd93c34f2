import { getSession } from '../../lib/session'

export default async function handler(req, res) {
  const { visits } = await getSession(req, res)
  if (visits < 0) return res.status(404).json({ known: false })
  res.json({ known: true })
}
