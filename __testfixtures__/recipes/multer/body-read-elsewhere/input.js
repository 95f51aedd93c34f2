import { promisify } from 'node:util'
import multer from 'multer'

const upload = promisify(multer().single('file'))

const nameOf = (req) => req.body.name ?? req.query.name

export default async function handler(req, res) {
  await upload(req, res)
  res.json({ name: nameOf(req) })
}

export const config = { api: { bodyParser: false } }
