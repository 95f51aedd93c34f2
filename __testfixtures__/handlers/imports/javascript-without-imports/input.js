function create(req, res) {
  return res.status(201).json({ name: req.body.name })
}

export default function handler(req, res) {
  if (req.method === 'POST') {
    return create(req, res)
  }
  res.status(405).end()
}
