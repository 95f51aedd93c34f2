import { twice } from '../../lib/base'

export default twice.get((req, res) => {
  res.json({ by: req.user.name })
})
