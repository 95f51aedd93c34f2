import { geo } from '../../lib/geo'

export default async (req, res) => {
  const places = await geo.search(String(req.query.q), { near: `${req.query.lat},${req.query.lng}` })
  if (!places.length) return res.status(404).send({ error: 'nowhere' })
  res.setHeader('Cache-Control', 'public, max-age=60')
  res.json(places)
}
