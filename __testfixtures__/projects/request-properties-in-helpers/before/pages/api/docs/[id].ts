import { refuseOthers, signedIn } from '../../../lib/auth'
import { docs } from '../../../lib/store'

export default signedIn(async (req, res) => {
  const doc = await docs.find(req.query.id)
  if (!doc) return res.status(404).end()
  if (refuseOthers(req, res, doc.owner)) return
  res.status(200).json(doc)
})
