import { allow } from '../../lib'
import validateSession from '../../lib/session'
import runMiddleware from '../../lib/wait-for'

export default async function handler(req, res) {
  await runMiddleware(req, res, allow)
  await validateSession(req, res)
  res.json({ open: true })
}
