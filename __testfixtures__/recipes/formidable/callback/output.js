import { NextResponse } from 'next/server'
import { readFile } from 'node:fs/promises'
import { IncomingForm } from 'formidable'
import { nodeRequest } from '../../../lib/node-request'

export async function POST(request) {
  const form = new IncomingForm({ maxFiles: 1 })

  // The form first.
  const [err, fields, files] = await new Promise((resolve) => form.parse(nodeRequest(request), (err, fields, files) => resolve([err, fields, files])))
  if (err) {
    return NextResponse.json({ error: err.message }, { status: 400 })
  }

  // Then its file.
  const [file] = files.file ?? []
  return NextResponse.json({ by: fields.by, text: file ? await readFile(file.filepath, 'utf8') : '' }, { status: 201 })
}
