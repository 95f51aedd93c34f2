import { answering } from '../../lib/base'

export default answering.get((req, res) => {
  res.json({ answered: false })
})
