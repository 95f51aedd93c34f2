import { withDesk } from '../../lib/with-desk'
import { withReader } from '../../lib/with-reader'

async function handler(req, res) {
  res.json(req.context)
}

export default withDesk(withReader(handler))
