import { requireUser } from '../../lib/require-user'
import { withNote } from '../../lib/wrappers'

// So does a function that the handler calls.
export default withNote((req, res) => {
  if (!requireUser(req, res)) return
  res.json({ hello: req.user })
})
