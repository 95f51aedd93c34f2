import { unlessBanned } from '../../../middleware/authenticate'

// No wrapper puts a user on the request here: nobody is banned.
export default unlessBanned((req, res) => res.json({ banned: false }))
