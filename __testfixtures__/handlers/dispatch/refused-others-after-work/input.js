let last = null

export default function handler(req, res) {
  if (req.method !== 'GET') {
    last = req.body
    return res.status(405).json({ error: 'Only read' })
  }
  res.status(200).json({ last })
}
