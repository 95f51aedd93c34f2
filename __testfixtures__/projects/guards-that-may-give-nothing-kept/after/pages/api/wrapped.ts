import { withAdmin } from '../../lib/with-admin'

export default withAdmin((req, res) => res.json({ ok: true }))
