import { authenticate, authorize } from '../../../middleware/authenticate'
import { users } from '../../../lib/users'

async function handler(req, res) {
  if (req.method === 'GET') {
    return res.status(200).json(await users.all())
  }
  if (req.method === 'POST') {
    const user = await users.create({ ...req.body, by: req.user.id })
    return res.status(201).json(user)
  }
  return res.status(405).json({ message: 'Not allowed' })
}

export default authenticate(authorize('admin', 'editor')(handler))
