import { limiter } from '../../lib/limiter'

export default limiter.limit((req, res) => {
  res.json({ route: 'limited' })
})
