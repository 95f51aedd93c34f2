import { login, reportAbuse } from '../../lib/users'

// Names that begin like those of logs.
export default async function handler(req, res) {
  switch (req.method) {
    case 'GET':
      return res.status(200).json({ ok: true })
    case 'POST':
      await login(req.body)
    case 'PUT':
      reportAbuse('put')
    default:
      res.status(405).end()
  }
}
