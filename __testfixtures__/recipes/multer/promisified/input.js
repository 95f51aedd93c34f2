import { promisify } from 'node:util'
import multer from 'multer'

export const config = { api: { bodyParser: false } }

const readFiles = promisify(multer({ limits: { fileSize: 64 } }).any())

export default async function handler(req, res) {
  await readFiles(req, res)
  res.json({ files: req.files?.map(({ originalname, fieldname }) => ({ originalname, fieldname })) ?? [], body: { ...req.body } })
}
