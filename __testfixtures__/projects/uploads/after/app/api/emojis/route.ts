import { NextResponse } from 'next/server'
import { promisify } from 'util'
import multer from 'multer'
import { withLimit } from '../../../lib/with-limit'
import { withSession } from '../../../lib/with-session'
import { nodeRequest } from '../../../lib/node-request'

const upload = multer({
  storage: multer.memoryStorage(),
  limits: { fileSize: 64 },
  fileFilter: (req: any, file: any, cb: any) => {
    if (file.mimetype.startsWith('image/')) cb(null, true)
    else cb(new Error('Only images are allowed'))
  },
})

const uploadSingle = promisify(upload.single('emoji'))

export const POST = withLimit('uploads')(withSession(async function handler(request) {
  try {
    const form: any = nodeRequest(request)
    await uploadSingle(form, {} as any)
    const file = form.file
    if (!file) {
      return NextResponse.json({ error: 'No file' }, { status: 400 })
    }

    const { name } = form.body
    if (!name || !name.trim()) {
      return NextResponse.json({ error: 'A name is required' }, { status: 400 })
    }
    return NextResponse.json({ name: name.trim(), type: file.mimetype, bytes: file.buffer.toString('hex') }, { status: 201 })
  } catch (error: any) {
    if (error.code === 'LIMIT_FILE_SIZE') return NextResponse.json({ error: 'Too large' }, { status: 413 })
    return NextResponse.json({ error: error.message }, { status: 500 })
  }
}))
