import { compose } from '../../lib/compose'
import { sessions } from '../../lib/sessions'
import { withCors, withSession } from '../../lib/wrappers'

async function cart(req, res) {
  if (req.method === 'PUT') {
    await sessions.put(req.session.id, req.body.items)
    return res.status(204).end()
  }
  return res.status(200).json({ items: await sessions.items(req.session.id) })
}

export default compose(withCors, withSession)(cart)
