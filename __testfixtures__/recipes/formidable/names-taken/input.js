import formidable from 'formidable'
import { files } from '../../lib/files'

export const config = { api: { bodyParser: false } }

export default async function handler(req, res) {
  const form = formidable({ uploadDir: files.folder })
  form.parse(req, (err, fields, files) => {
    if (err) return res.status(400).end()
    res.json({ fields, count: Object.keys(files).length })
  })
}
