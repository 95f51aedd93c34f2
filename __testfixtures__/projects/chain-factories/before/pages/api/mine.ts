import { defaultHandler, withSession } from '../../lib/handler'

const handler = defaultHandler()

handler.get(async (req, res) => {
  if (req.visitor.user === 'eve') throw new Error('not you')
  res.status(200).json({ mine: req.visitor.user ?? null })
})

export default withSession(handler)
