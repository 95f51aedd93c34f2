import { gauges } from '../../lib/gauges'

export default async function handler(req, res) {
  const begun = Date.now()
  res.on('finish', () => gauges.time(Date.now() - begun))
  res.json({ up: true })
}
