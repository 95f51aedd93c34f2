import { Refused } from '../../lib/errors'
import base from '../../lib/base'
import { setToken } from '../../lib/tokens'

export default base().post(async (req, res) => {
  if (!req.body.name) throw new Refused(400, 'who?')
  setToken(res, req.body.name)
  res.json({ name: req.body.name })
})
