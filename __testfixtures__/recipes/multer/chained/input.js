import multer from 'multer'
import nextConnect from 'next-connect'

const upload = multer({ limits: { fileSize: 64 } })

const handler = nextConnect({
  onError(error, req, res) {
    res.status(501).json({ error: `${req.method}: ${error.message}` })
  },
  onNoMatch(req, res) {
    res.status(405).json({ error: `${req.method} is not allowed` })
  },
})

handler.use(upload.array('file'))

handler.post((req, res) => {
  res.status(200).json({ by: req.body.by, files: req.files.map((file) => file.originalname) })
})

export default handler

export const config = { api: { bodyParser: false } }
