export default function handler(req, res) {
  const answer = { ok: true }
  res.end(answer)
}
