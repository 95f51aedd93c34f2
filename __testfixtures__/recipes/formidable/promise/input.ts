import fs from 'node:fs'
import formidable from 'formidable'
import type { NextApiRequest, NextApiResponse } from 'next'

export const config = { api: { bodyParser: false } }

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'POST') return res.status(405).end()
  const form = formidable({ maxFileSize: 64 })
  try {
    const [fields, files] = await form.parse(req)
    const file = files.file?.[0]
    if (!file) return res.status(400).json({ error: 'no file' })
    const text = fs.readFileSync(file.filepath, 'latin1')
    fs.unlinkSync(file.filepath)
    res.status(200).json({ title: fields.title?.[0], name: file.originalFilename, type: file.mimetype, size: file.size, text })
  } catch (error: any) {
    res.status(error.httpCode ?? 500).json({ error: error.message })
  }
}
