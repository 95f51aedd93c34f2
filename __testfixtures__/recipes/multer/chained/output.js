import { NextResponse } from 'next/server'
import multer from 'multer'
import { nodeRequest } from '../../../lib/node-request'

const upload = multer({ limits: { fileSize: 64 } })

function onError(error, request) {
  return NextResponse.json({ error: `${request.method}: ${error.message}` }, { status: 501 })
}

export async function POST(request) {
  try {
    const form = nodeRequest(request)
    await new Promise((resolve, reject) => upload.array('file')(form, {}, (error) => (error ? reject(error) : resolve())))
    return NextResponse.json({ by: form.body.by, files: form.files.map((file) => file.originalname) })
  } catch (err) {
    return onError(err, request)
  }
}
