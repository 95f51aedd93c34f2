import type { NextApiRequest, NextApiResponse } from 'next'
import { promisify } from 'util'
import multer from 'multer'
import { withLimit } from '../../lib/with-limit'
import { withSession } from '../../lib/with-session'

const upload = multer({
  storage: multer.memoryStorage(),
  limits: { fileSize: 64 },
  fileFilter: (req: any, file: any, cb: any) => {
    if (file.mimetype.startsWith('image/')) cb(null, true)
    else cb(new Error('Only images are allowed'))
  },
})

const uploadSingle = promisify(upload.single('emoji'))

async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'POST') {
    return res.status(405).json({ error: 'Method not allowed' })
  }

  try {
    await uploadSingle(req as any, res as any)
    const file = (req as any).file
    if (!file) {
      return res.status(400).json({ error: 'No file' })
    }

    const { name } = req.body
    if (!name || !name.trim()) {
      return res.status(400).json({ error: 'A name is required' })
    }
    return res.status(201).json({ name: name.trim(), type: file.mimetype, bytes: file.buffer.toString('hex') })
  } catch (error: any) {
    if (error.code === 'LIMIT_FILE_SIZE') return res.status(413).json({ error: 'Too large' })
    return res.status(500).json({ error: error.message })
  }
}

// The form is read by multer.
export const config = { api: { bodyParser: false } }

export default withLimit('uploads')(withSession(handler))
