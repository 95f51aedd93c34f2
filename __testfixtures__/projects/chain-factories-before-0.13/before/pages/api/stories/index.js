import base from '../../../lib/base'

const handler = base()

handler.get((req, res) => {
  res.json({ stories: ['one', 'two'], order: req.query.order })
})

handler.post(async (req, res) => {
  if (!req.body.title) throw Object.assign(new Error('no title'), { code: 422 })
  res.status(201).json({ title: req.body.title })
})

export default handler
