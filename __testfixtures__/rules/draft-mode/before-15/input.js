export default function handler(req, res) {
  if (!req.draftMode) return res.status(404).end()
  res.json({ draft: true })
}
