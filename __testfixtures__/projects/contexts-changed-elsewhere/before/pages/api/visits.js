import { withVisit } from '../../lib/with-visit'

async function handler(req, res) {
  res.json({ number: req.visit.number })
}

export default withVisit(withVisit(handler))
