import { guarded } from '../../lib/handler'

export default guarded({ admins: true })
  .get((req, res) => {
    res.status(200).json({ space: req.spaceId })
  })
  .delete((req, res) => res.status(204).end())
