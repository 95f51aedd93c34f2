import { promisify } from 'node:util'
import multer from 'multer'

const upload = promisify(multer({ limits: { fileSize: 64 } }).array('file'))

export default async function handler(req, res) {
  if (req.method === 'POST') {
    // The form first.
    try {
      await upload(req, res)
      if (!req.files) throw new Error('No form')
    } catch (error) {
      return res.status(error.code === 'LIMIT_FILE_SIZE' ? 413 : 400).json({ error: error.message, files: req.files?.length ?? 0 })
    }

    const { files, body } = req
    return res.status(201).json({ by: body.by, names: files.map((file) => file.originalname) })
  }
  res.status(405).json({ error: 'Method not allowed' })
}

export const config = { api: { bodyParser: false } }
