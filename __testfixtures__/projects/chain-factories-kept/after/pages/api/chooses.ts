import { choosing } from '../../lib/choosing'

export default choosing().get((req, res) => {
  res.json({ chosen: true })
})
