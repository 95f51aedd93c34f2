import { withToken } from '../../../lib/with'

export default withToken((req, res) => {
  res.appendHeader('Set-Cookie', 'seen=1; Path=/')
  res.setHeader('Vary', 'Accept')
  res.json({ ok: true })
})
