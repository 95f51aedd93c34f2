import multer from 'multer'
import nextConnect from 'next-connect'

const upload = multer({ limits: { fileSize: 64 } })

const handler = nextConnect({
  onError: (error, req, res) => res.status(501).json({ error: error.message, code: error.code }),
})

handler.use(upload.single('file')).post(async (req, res) => {
  const store = (req) => new Promise((resolve) => resolve(req.file.buffer.toString().length))
  const stored = await store(req)
  res.send({ stored, by: signature(req) })
})

function signature(given) {
  const { by } = given.body
  return by
}

export default handler

export const config = { api: { bodyParser: false } }
