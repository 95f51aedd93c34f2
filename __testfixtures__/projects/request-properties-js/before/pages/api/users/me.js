import { authenticate, unlessBanned } from '../../../middleware/authenticate'

export default authenticate(
  unlessBanned((req, res) => {
    const { id, name } = req.user || {}
    res.status(200).json({ id, name })
  }),
)
