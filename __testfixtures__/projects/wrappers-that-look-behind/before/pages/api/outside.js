import { withNote, withUser } from '../../lib/wrappers'

export default withUser(withNote((req, res) => res.json({ hello: req.user ?? 'you' })))
