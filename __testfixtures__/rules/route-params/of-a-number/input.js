export default async function handler(req, res) {
  const memberId = Number(req.query.memberId)
  res.json({ memberId })
}
