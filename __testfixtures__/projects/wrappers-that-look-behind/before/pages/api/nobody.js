import { withNote } from '../../lib/wrappers'

export default withNote((req, res) => res.json({ hello: 'nobody' }))
