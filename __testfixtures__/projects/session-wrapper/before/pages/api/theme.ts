import { withSession } from '../../lib/session'

export default withSession(async (req, res) => {
  if (!req.query.once) await req.session.save()
  res.setHeader('Set-Cookie', 'theme=dark')
  res.json({ theme: 'dark' })
})
