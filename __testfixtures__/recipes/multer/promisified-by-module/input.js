import util from 'node:util'
const multer = require('multer')

export const config = { api: { bodyParser: false } }

const readFiles = util.promisify(multer({ limits: { fileSize: 64 } }).any())

export default async function handler(req, res) {
  await readFiles(req, res)
  res.json({ files: req.files?.map(({ originalname, fieldname }) => ({ originalname, fieldname })) ?? [], body: { ...req.body } })
}
