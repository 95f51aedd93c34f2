import Presets from '../../lib/presets'

async function handler(req, res) {
  if (req.method !== 'GET') return res.status(405).end()
  if (req.query.fail) throw new Error('x')
  res.json({ jobs: [] })
}

export default Presets.signedIn(handler)
