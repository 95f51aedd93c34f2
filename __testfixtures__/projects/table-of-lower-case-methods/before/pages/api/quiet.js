import { shoutingHandler } from '../../lib/shouting-handler'

// The wrapper looks for `GET`: `get` is never found.
export default shoutingHandler({
  get: (req, res) => res.json({ never: true }),
  POST: (req, res) => res.json({ saved: req.body }),
})
