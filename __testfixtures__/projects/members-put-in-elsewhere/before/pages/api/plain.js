import { limiter } from '../../lib/limiter'

export default limiter.plain((req, res) => {
  res.json({ route: 'plain' })
})
