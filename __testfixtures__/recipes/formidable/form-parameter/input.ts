import { readFile } from 'node:fs/promises'
import type { NextApiRequest, NextApiResponse } from 'next'
import formidable from 'formidable'

export const config = { api: { bodyParser: false } }

async function parseForm(req: NextApiRequest, form: any) {
  return new Promise<{ fields: any; files: any }>((resolve, reject) => {
    form.parse(req, (err: any, fields: any, files: any) => {
      if (err) reject(err)
      else resolve({ fields, files })
    })
  })
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'POST') return res.status(405).end()
  const form = formidable({ maxFileSize: 64, keepExtensions: true })
  try {
    const { fields, files } = await parseForm(req, form)
    const file = Array.isArray(files.file) ? files.file[0] : files.file
    if (!file) return res.status(400).json({ error: 'No file', by: fields.by })
    res.status(201).json({ by: fields.by, name: file.originalFilename, text: await readFile(file.filepath, 'utf8') })
  } catch (error: any) {
    res.status(error.httpCode ?? 500).json({ error: error.message, code: error.code })
  }
}
