import { allCrews } from '../../lib/crews'

export default async function crews(req, res) {
  res.json({ crews: await allCrews(req), at: req.query.at })
}
