import { currentUser } from '@/lib/guards'
import { handle } from '@/lib/handle'
import { HttpError } from '@/lib/http-error'
import { sessions } from '@/lib/sessions'

export default handle(async (req, res) => {
  const { id } = await currentUser(req)
  const backup = await sessions.find(req.query.id, id)
  if (!backup) throw new HttpError(404, 'No such backup')
  res.status(200).json(backup)
})
