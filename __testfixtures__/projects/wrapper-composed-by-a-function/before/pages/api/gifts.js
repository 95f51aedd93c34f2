import { sessions } from '../../lib/sessions'
import { withCors, withSession } from '../../lib/wrappers'

const wrappers = [withCors, withSession]

export default wrappers.reduceRight((inner, wrapper) => wrapper(inner), async (req, res) => {
  res.json(await sessions.gifts(req.session.id))
})
