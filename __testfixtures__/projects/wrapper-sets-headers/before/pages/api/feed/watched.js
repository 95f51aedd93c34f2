import { watched } from '../../../lib/with'

export default watched((req, res) => {
  res.setHeader('X-Cache', 'hit')
  res.json({ hit: true })
})
