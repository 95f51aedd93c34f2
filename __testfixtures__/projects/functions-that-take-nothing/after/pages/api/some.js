import { someCrews } from '../../lib/crews'

export default async function some(req, res) {
  res.json({ crews: await someCrews(req) })
}
