export default function handler(req, res) {
  switch (req.query.kind) {
    case 'old':
      if (req.query.gone) {
        res.setHeader('X-Kind', 'gone')
        res.status(410)
        break
      }
      return res.json({ kind: 'old' })
    case 'new':
      return res.json({ kind: 'new' })
  }
  res.json({ kind: 'unknown' })
}
