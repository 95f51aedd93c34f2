import { promisify } from 'node:util'
import multer from 'multer'
import { bodyOf } from '../../lib/body'

const upload = promisify(multer({ limits: { fileSize: 64 } }).array('file'))

export default async function handler(req, res) {
  try {
    if (req.query.raw) return res.json(await bodyOf(req))
    await upload(req, res)
  } catch (error) {
    return res.status(400).json({ error: error.message })
  }
  res.status(201).json({ names: req.files.map((file) => file.originalname) })
}

export const config = { api: { bodyParser: false } }
