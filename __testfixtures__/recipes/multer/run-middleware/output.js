import { NextResponse } from 'next/server'
import multer from 'multer'
import { nodeRequest } from '../../../lib/node-request'

const upload = multer({
  storage: multer.memoryStorage(),
  limits: { fileSize: 64 },
  fileFilter(_req, file, done) {
    if (file.mimetype.startsWith('text/')) done(null, true)
    else done(new Error('Texts only.'))
  },
})

function runMiddleware(req, res, fn) {
  return new Promise((resolve, reject) => {
    fn(req, res, (result) => {
      if (result instanceof Error) return reject(result)
      return resolve(result)
    })
  })
}

export async function POST(request) {
  try {
    // The file stays in memory.
    const form = nodeRequest(request)
    await runMiddleware(form, {}, upload.single('file'))
    const { file } = form
    if (!file) return NextResponse.json({ error: 'no file' }, { status: 400 })
    return NextResponse.json({ name: file.originalname, size: file.size, text: file.buffer.toString(), by: form.body.by, agent: request.headers.get('user-agent') ?? undefined })
  } catch (error) {
    return NextResponse.json({ error: error.message }, { status: error.code === 'LIMIT_FILE_SIZE' ? 413 : 500 })
  }
}
