import { failing } from '../../lib/failing'
import { withSession } from '../../lib/session'

export default failing(withSession(async (req, res) => {
  req.session.items = ['gift']
  await req.session.save()
  if (!req.query.to) throw new Error('For nobody')
  res.json({ given: true })
}))
