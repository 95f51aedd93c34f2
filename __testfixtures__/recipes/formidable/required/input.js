import { readFile } from 'node:fs/promises'
const { IncomingForm } = require('formidable')

export const config = { api: { bodyParser: false } }

export default async function handler(req, res) {
  if (req.method === 'POST') {
    const form = new IncomingForm({ maxFiles: 1 })

    // The form first.
    form.parse(req, async (err, fields, files) => {
      if (err) {
        return res.status(400).json({ error: err.message })
      }

      // Then its file.
      const [file] = files.file ?? []
      res.status(201).json({ by: fields.by, text: file ? await readFile(file.filepath, 'utf8') : '' })
    })
    return
  }
  res.status(405).end()
}
