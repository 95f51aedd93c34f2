import multer from 'multer'

export const config = { api: { bodyParser: false } }

const upload = multer({
  storage: multer.memoryStorage(),
  limits: { fileSize: 64 },
  fileFilter(_req, file, done) {
    if (file.mimetype.startsWith('text/')) done(null, true)
    else done(new Error('Texts only.'))
  },
})

function runMiddleware(req, res, fn) {
  return new Promise((resolve, reject) => {
    fn(req, res, (result) => {
      if (result instanceof Error) return reject(result)
      return resolve(result)
    })
  })
}

export default async function handler(req, res) {
  if (req.method !== 'POST') return res.status(405).end()
  try {
    // The file stays in memory.
    await runMiddleware(req, res, upload.single('file'))
    const { file } = req
    if (!file) return res.status(400).json({ error: 'no file' })
    res.status(200).json({ name: file.originalname, size: file.size, text: file.buffer.toString(), by: req.body.by, agent: req.headers['user-agent'] })
  } catch (error) {
    res.status(error.code === 'LIMIT_FILE_SIZE' ? 413 : 500).json({ error: error.message })
  }
}
