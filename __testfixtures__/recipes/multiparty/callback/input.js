import { readFile } from 'node:fs/promises'
import multiparty from 'multiparty'

export const config = { api: { bodyParser: false } }

export default async function handler(req, res) {
  if (req.method !== 'POST') return res.status(405).end()
  const form = new multiparty.Form({ maxFilesSize: 64 })
  form.parse(req, async (err, fields, files) => {
    if (err) {
      res.status(err.statusCode || 500).json({ error: err.message, code: err.code })
      return
    }
    const texts = []
    for (const file of files.file ?? []) texts.push({ name: file.originalFilename, text: await readFile(file.path, 'utf8') })
    res.status(201).json({ by: fields.by, texts })
  })
}
