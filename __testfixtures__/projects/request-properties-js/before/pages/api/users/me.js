import { authenticate } from '../../../middleware/authenticate'

export default authenticate((req, res) => {
  const { id, name } = req.user || {}
  res.status(200).json({ id, name })
})
