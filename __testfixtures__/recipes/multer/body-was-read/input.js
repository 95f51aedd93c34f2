import { promisify } from 'node:util'
import multer from 'multer'

const upload = promisify(multer().single('file'))

export default async function handler(req, res) {
  await upload(req, res)
  res.json({ name: req.file.originalname })
}
