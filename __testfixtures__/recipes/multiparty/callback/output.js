import { NextResponse } from 'next/server'
import { readFile } from 'node:fs/promises'
import multiparty from 'multiparty'
import { nodeRequest } from '../../../lib/node-request'

export async function POST(request) {
  const form = new multiparty.Form({ maxFilesSize: 64 })
  const [err, fields, files] = await new Promise((resolve) => form.parse(nodeRequest(request), (err, fields, files) => resolve([err, fields, files])))
  if (err) {
    return NextResponse.json({ error: err.message, code: err.code }, { status: err.statusCode || 500 })
  }
  const texts = []
  for (const file of files.file ?? []) texts.push({ name: file.originalFilename, text: await readFile(file.path, 'utf8') })
  return NextResponse.json({ by: fields.by, texts }, { status: 201 })
}
