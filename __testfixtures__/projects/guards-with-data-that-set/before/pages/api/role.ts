import { withRole } from '../../lib/auth'
import { roleOf } from 'notes'

export default withRole(async (req, res, person) => {
  if (req.method !== 'GET') return res.status(405).end()
  const role = await roleOf(person.id)
  if (!role) return res.status(404).json({ error: 'None' })
  res.setHeader('X-Role', role.name)
  res.send(role.name)
})
