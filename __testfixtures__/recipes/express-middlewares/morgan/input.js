import morgan from 'morgan'
import initMiddleware from '../../lib/init-middleware'

const run = initMiddleware(morgan('combined'))

export default async function handler(req, res) {
  await run(req, res)
  res.json({ ok: true })
}
