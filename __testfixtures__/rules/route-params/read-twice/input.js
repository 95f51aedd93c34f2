export default async function handler(req, res) {
  if (!req.headers.authorization) return res.status(401).end()
  const teamId = req.query.teamId
  const member = req.query.memberId
  const n = Number(req.query.memberId)
  res.json({ teamId, member, n, t: req.query.teamId })
}
