import type { NextApiRequest, NextApiResponse } from 'next'
import { promisify } from 'util'
import multer from 'multer'

const upload = multer({
  storage: multer.memoryStorage(),
  limits: { fileSize: 64 },
  fileFilter: (req: any, file: any, cb: any) => (file.mimetype === 'text/plain' ? cb(null, true) : cb(new Error('Only text is allowed'))),
})

const uploadSingle = promisify(upload.single('file'))

async function save(req: NextApiRequest, res: NextApiResponse) {
  try {
    await uploadSingle(req as any, res as any)
    const file = (req as any).file
    if (!file) return res.status(400).json({ error: 'No file' })
    const { by } = req.body
    return res.status(201).json({ by, name: file.originalname, size: file.buffer.length })
  } catch (error: any) {
    if (error.code === 'LIMIT_FILE_SIZE') return res.status(413).json({ error: 'Too large', field: error.field })
    return res.status(500).json({ error: error.message })
  }
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'POST') return save(req, res)
  return res.status(405).json({ error: 'Method not allowed' })
}

export const config = { api: { bodyParser: false } }
