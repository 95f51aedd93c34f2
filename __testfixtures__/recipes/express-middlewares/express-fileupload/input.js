import fileUpload from 'express-fileupload'
import { runMiddleware } from '../../lib/run-middleware'

const middleware = fileUpload()

export default async function handler(req, res) {
  await runMiddleware(req, res, middleware)
  res.json({ ok: true })
}
