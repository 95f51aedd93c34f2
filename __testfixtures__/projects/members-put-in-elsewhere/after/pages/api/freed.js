import { gate } from '../../lib/limiter'

export default gate.pass((req, res) => {
  res.json({ route: 'gated' })
})
