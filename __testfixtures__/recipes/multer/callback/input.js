import multer from 'multer'

const upload = multer({ limits: { fileSize: 64 } }).single('file')

export default function handler(req, res) {
  if (req.method !== 'POST') return res.status(405).end()
  upload(req, res, function (error) {
    if (error) return res.status(400).json({ error: error.message })
    if (!req.file) return res.status(422).json({ error: 'no file' })
    res.status(201).json({ name: req.file.originalname, by: req.body.by })
  })
}

export const config = { api: { bodyParser: false } }
