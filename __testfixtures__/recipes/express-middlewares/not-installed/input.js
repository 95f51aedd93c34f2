import helmet from 'helmet'

export default async function handler(req, res) {
  helmet()(req, res, () => {})
  res.json({ ok: true })
}
