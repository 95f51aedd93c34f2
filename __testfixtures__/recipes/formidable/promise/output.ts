import fs from 'node:fs'
import formidable from 'formidable'
import { NextResponse, type NextRequest } from 'next/server'
import { nodeRequest } from '../../../lib/node-request'

export async function POST(request: NextRequest) {
  const form = formidable({ maxFileSize: 64 })
  try {
    const [fields, files] = await form.parse(nodeRequest(request))
    const file = files.file?.[0]
    if (!file) return NextResponse.json({ error: 'no file' }, { status: 400 })
    const text = fs.readFileSync(file.filepath, 'latin1')
    fs.unlinkSync(file.filepath)
    return NextResponse.json({ title: fields.title?.[0], name: file.originalFilename, type: file.mimetype, size: file.size, text })
  } catch (error: any) {
    return NextResponse.json({ error: error.message }, { status: error.httpCode ?? 500 })
  }
}
