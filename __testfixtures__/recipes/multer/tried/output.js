import { NextResponse } from 'next/server'
import { promisify } from 'node:util'
import multer from 'multer'
import { nodeRequest } from '../../../lib/node-request'

const upload = promisify(multer({ limits: { fileSize: 64 } }).array('file'))

export async function POST(request) {
  // The form first.
  const form = nodeRequest(request)
  try {
    await upload(form, {})
    if (!form.files) throw new Error('No form')
  } catch (error) {
    return NextResponse.json({ error: error.message, files: form.files?.length ?? 0 }, { status: error.code === 'LIMIT_FILE_SIZE' ? 413 : 400 })
  }

  const { files, body } = form
  return NextResponse.json({ by: body.by, names: files.map((file) => file.originalname) }, { status: 201 })
}
