export function plain(req, res) {
  res.removeHeader('Vary')
  res.json({ plain: true })
}
