import { defaultHandler } from '../../lib/handler'

export default defaultHandler().get((req, res) => {
  if (req.query.fail) throw new Error('unwell')
  res.status(200).json({ ok: true })
})
