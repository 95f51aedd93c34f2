import helmet from 'helmet'
import initMiddleware from '../../lib/init-middleware'

const run = initMiddleware(helmet())

export default async function handler(req, res) {
  await run(req, res)
  res.json({ ok: true })
}
