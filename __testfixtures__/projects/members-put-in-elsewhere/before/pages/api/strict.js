import { limiter } from '../../lib/limiter'

export default limiter.strict((req, res) => {
  res.json({ route: 'strict' })
})
