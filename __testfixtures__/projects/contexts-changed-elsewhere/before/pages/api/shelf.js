import { withShelf } from '../../lib/with-desk'
import { withReader } from '../../lib/with-reader'

async function handler(req, res) {
  if (!req.context.reader) return res.status(401).json(req.context)
  res.json(req.context)
}

export default withReader(withShelf(withReader(handler)))
