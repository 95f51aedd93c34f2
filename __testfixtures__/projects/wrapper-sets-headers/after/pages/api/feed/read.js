import { withToken } from '../../../lib/with'

export default withToken((req, res) => {
  res.json({ vary: res.getHeader('Vary') })
})
