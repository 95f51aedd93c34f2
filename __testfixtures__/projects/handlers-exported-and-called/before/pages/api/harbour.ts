import { withHarbour } from '../../server/with-crew'

export default withHarbour((req, res, harbour) => {
  res.status(200).json({ harbour, own: req.harbour })
})
