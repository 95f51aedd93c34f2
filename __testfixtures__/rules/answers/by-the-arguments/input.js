export default function handler(req, res) {
  if (arguments.length > 2) console.log('called by hand')
  res.json({ ok: true })
}
