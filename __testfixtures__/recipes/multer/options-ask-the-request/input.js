import { promisify } from 'node:util'
import multer from 'multer'

const upload = multer({ storage: multer.diskStorage({ destination: '/tmp', filename: (req, file, done) => done(null, req.query.name) }) })

export default async function handler(req, res) {
  await promisify(upload.single('file'))(req, res)
  res.json({ name: req.file.filename })
}

export const config = { api: { bodyParser: false } }
