import base from '../../../lib/base'
import signedIn from '../../../lib/signed-in'

const handler = base()
handler.use(signedIn)

handler.get(async (req, res) => {
  if (req.query.id === 'broken') throw new Error('no story')
  if (req.query.id !== req.user.id) throw Object.assign(new Error('not yours'), { code: 403 })
  res.status(200).json({ story: req.query.id })
})

export default handler
