import { NextResponse } from 'next/server'
import multer from 'multer'
import { nodeRequest } from '../../../lib/node-request'

const upload = multer({ limits: { fileSize: 64 } })

function onError(error) {
  return NextResponse.json({ error: error.message, code: error.code }, { status: 501 })
}

export async function POST(request) {
  try {
    const form = nodeRequest(request)
    await new Promise((resolve, reject) => upload.single('file')(form, {}, (error) => (error ? reject(error) : resolve())))
    const store = (req) => new Promise((resolve) => resolve(req.file.buffer.toString().length))
    const stored = await store(form)
    return NextResponse.json({ stored, by: signature(form) })
  } catch (err) {
    return onError(err)
  }
}

function signature(given) {
  const { by } = given.body
  return by
}
