import { withToken } from '../../../lib/with'

export default withToken((req, res) => {
  res.setHeader('Set-Cookie', 'token=; Path=/; Max-Age=0')
  res.json({ ok: true })
})
