import { NextResponse, type NextRequest } from 'next/server'
import { promisify } from 'util'
import multer from 'multer'
import { nodeRequest } from '../../../lib/node-request'

const upload = multer({
  storage: multer.memoryStorage(),
  limits: { fileSize: 64 },
  fileFilter: (req: any, file: any, cb: any) => (file.mimetype === 'text/plain' ? cb(null, true) : cb(new Error('Only text is allowed'))),
})

const uploadSingle = promisify(upload.single('file'))

export async function POST(request: NextRequest) {
  try {
    const form: any = nodeRequest(request)
    await uploadSingle(form, {} as any)
    const file = form.file
    if (!file) return NextResponse.json({ error: 'No file' }, { status: 400 })
    const { by } = form.body
    return NextResponse.json({ by, name: file.originalname, size: file.buffer.length }, { status: 201 })
  } catch (error: any) {
    if (error.code === 'LIMIT_FILE_SIZE') return NextResponse.json({ error: 'Too large', field: error.field }, { status: 413 })
    return NextResponse.json({ error: error.message }, { status: 500 })
  }
}
