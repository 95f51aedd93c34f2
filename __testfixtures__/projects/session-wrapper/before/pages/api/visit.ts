import { failing } from '../../lib/failing'
import { beginVisit } from '../../lib/visits'

export default failing(async (req, res) => {
  await beginVisit(req, res)
  if (!req.query.shop) throw new Error('Nowhere')
  res.json({ begun: true })
})
