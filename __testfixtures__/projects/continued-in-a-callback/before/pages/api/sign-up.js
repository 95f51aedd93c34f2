import { signedOutOnly } from '../../lib/session'
import { users } from '../../lib/db'

const handler = (req, res) => signedOutOnly(req, res, () => res.status(201).json(users.add(req.body.name)))

export default handler
