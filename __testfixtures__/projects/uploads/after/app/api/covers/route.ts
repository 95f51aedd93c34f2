import type { NextRequest } from 'next/server'
import { promisify } from 'node:util'
import multer from 'multer'
import { saveCover } from '../../../lib/covers'
import { nodeRequest } from '../../../lib/node-request'

const read = promisify(multer({ limits: { fileSize: 64 } }).single('picture') as any) as any

export async function PUT(request: NextRequest) {
  const form: any = nodeRequest(request)
  await read(form, {} as any)
  const file = form.file
  return saveCover('b1', file)
}
