import { loadPlan } from '../../lib/put'

export default async function handler(req, res) {
  if (!(await loadPlan(req))) return res.status(404).end()
  res.json({ tier: req.tier })
}
