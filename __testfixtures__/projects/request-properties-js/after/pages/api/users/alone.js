import { unlessBanned } from '../../../middleware/authenticate'

// Nothing here says who would have put a user on the request.
export default unlessBanned((req, res) => res.json({ banned: false }))
