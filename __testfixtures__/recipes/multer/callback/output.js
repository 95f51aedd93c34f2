import { NextResponse } from 'next/server'
import multer from 'multer'
import { nodeRequest } from '../../../lib/node-request'

const upload = multer({ limits: { fileSize: 64 } }).single('file')

export function POST(request) {
  const form = nodeRequest(request)
  return new Promise((resolve) => {
    upload(form, {}, function (error) {
      if (error) return resolve(NextResponse.json({ error: error.message }, { status: 400 }))
      if (!form.file) return resolve(NextResponse.json({ error: 'no file' }, { status: 422 }))
      resolve(NextResponse.json({ name: form.file.originalname, by: form.body.by }, { status: 201 }))
    })
  })
}
