import { importAll, methods } from '../../lib/rows'

export const config = { api: { bodyParser: { sizeLimit: '4mb' } } }

async function post(req, res) {
  if (req.headers['x-dry']) return res.status(200).json({ dry: true })
  return importAll(req, res)
}

export default methods({ POST: post, GET: (req, res) => res.status(200).json({ fine: true }) })
