import { importAll, validate } from '../../lib/rows'

export const config = { api: { bodyParser: { sizeLimit: '2kb' } } }

async function post(req, res) {
  if (!validate(req, res)) return
  return importAll(req, res)
}

export default function handler(req, res) {
  const body = req.body
  switch (req.method) {
    case 'POST':
      return post(req, res)
    case 'PUT':
      console.log(body.rows)
      return importAll(req, res)
    default:
      res.status(200).json({ fine: true })
  }
}
