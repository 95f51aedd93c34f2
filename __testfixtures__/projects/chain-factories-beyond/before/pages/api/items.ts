import { auth } from '../../lib/base'
import { Refused } from '../../lib/errors'

export default auth()
  .get((req, res) => {
    res.status(200).json({ items: ['a'] })
  })
  .post(async (req, res) => {
    if (!req.body.name) throw new Refused(400, 'an item has a name')
    res.status(201).json({ name: req.body.name })
  })
