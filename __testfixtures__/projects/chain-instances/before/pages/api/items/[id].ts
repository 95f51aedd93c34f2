import { handler } from '../../../lib/handler'

export default handler.delete((req, res) => {
  res.status(200).json({ removed: req.query.id, by: req.user.name })
})
