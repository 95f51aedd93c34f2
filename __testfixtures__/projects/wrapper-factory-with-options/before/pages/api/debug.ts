import { withDebug } from '../../lib/with-methods'

export default withDebug((req, res) => res.json({ saved: true }))
