/** Any origin may ask; a preflight is answered here. */
export function crossOrigin(req, res) {
  res.setHeader('Access-Control-Allow-Origin', '*')
  if (req.method === 'OPTIONS') {
    res.status(204).end()
    return false
  }
  return true
}
