import { currentAdmin, onlyMethods } from '@/lib/guards'
import { handle } from '@/lib/handle'
import { sessions } from '@/lib/sessions'

export default handle(async (req, res) => {
  onlyMethods(req, 'GET', 'POST')
  const admin = await currentAdmin(req)
  if (req.method === 'POST') {
    res.status(202).json(await sessions.backup(admin.id, req.body.name))
  } else {
    res.json(await sessions.backups())
  }
})
