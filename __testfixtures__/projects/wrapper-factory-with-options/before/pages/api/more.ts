import { withMore } from '../../lib/with-methods'

export default withMore(['GET'])((req, res) => res.json({ more: req.method }))
