import { readFile } from 'node:fs/promises'
import { NextResponse, type NextRequest } from 'next/server'
import formidable from 'formidable'
import { nodeRequest } from '../../../lib/node-request'

async function parseForm(request: NextRequest, form: any) {
  return new Promise<{ fields: any; files: any }>((resolve, reject) => {
    form.parse(nodeRequest(request), (err: any, fields: any, files: any) => {
      if (err) reject(err)
      else resolve({ fields, files })
    })
  })
}

export async function POST(request: NextRequest) {
  const form = formidable({ maxFileSize: 64, keepExtensions: true })
  try {
    const { fields, files } = await parseForm(request, form)
    const file = Array.isArray(files.file) ? files.file[0] : files.file
    if (!file) return NextResponse.json({ error: 'No file', by: fields.by }, { status: 400 })
    return NextResponse.json({ by: fields.by, name: file.originalFilename, text: await readFile(file.filepath, 'utf8') }, { status: 201 })
  } catch (error: any) {
    return NextResponse.json({ error: error.message, code: error.code }, { status: error.httpCode ?? 500 })
  }
}
