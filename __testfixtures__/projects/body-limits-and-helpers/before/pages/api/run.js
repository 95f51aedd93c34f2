import { importAll, run } from '../../lib/rows'

export const config = { api: { bodyParser: { sizeLimit: '2kb' } } }

async function post(req, res) {
  if (req.headers['x-dry']) return res.status(200).json({ dry: true })
  return importAll(req, res)
}

export default async function handler(req, res) {
  await run(req, res, { POST: post })
}
