import { SITE } from '../../lib/site'

export default function handler(req, res) {
  const script = `
    window.site = '${SITE}'
  `
  res.setHeader('Content-Type', 'text/javascript')
  if (req.query.short) return res.send(script.slice(1).trimEnd())
  res.send(script.replace(/\s\s+/g, ''))
}
