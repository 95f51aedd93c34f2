import { withToken } from '../../../lib/with'

export default withToken((req, res) => {
  res.appendHeader('Vary', 'Accept')
  res.json({ ok: true })
})
