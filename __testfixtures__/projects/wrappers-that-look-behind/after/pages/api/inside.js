import { withNote, withUser } from '../../lib/wrappers'

// The inner wrapper puts there what the outer one looks for behind it: nothing hands that outward.
export default withNote(withUser((req, res) => res.json({ hello: req.user ?? 'you' })))
