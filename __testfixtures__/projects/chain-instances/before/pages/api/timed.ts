import { timed } from '../../lib/timed'

export default timed().get((req, res) => {
  res.json({ at: req.query.at })
})
