export default function handler(req, res) {
  const steps = ['start']
  res.setHeader('X-Steps-Before', `${steps.length}`)
  steps.push('work')
  if (req.headers['x-long'] === '1') steps.push('more work')
  res.setHeader('X-Steps-After', `${steps.length}`)
  res.json({ steps })
}
