export default async function handler(req, res) {
  const { teamId, page = '1' } = req.query
  if (!teamId) return res.status(401).end()
  const n = Number(req.query.memberId)
  if (n) {
    res.json({ teamId, n, page, t: req.query.teamId })
  } else res.status(404).end()
}
