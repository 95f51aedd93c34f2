import { withLog } from '../../lib/rows'

export const config = { api: { bodyParser: { sizeLimit: '2kb' } } }

export default withLog(async function handler(req, res) {
  res.json({ ok: true })
})
