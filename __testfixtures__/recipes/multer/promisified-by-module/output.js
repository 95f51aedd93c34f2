import { NextResponse } from 'next/server'
import util from 'node:util'
import { nodeRequest } from '../../../lib/node-request'
const multer = require('multer')

export const dynamic = 'force-dynamic'

const readFiles = util.promisify(multer({ limits: { fileSize: 64 } }).any())

async function handler(request) {
  const form = nodeRequest(request)
  await readFiles(form, {})
  return NextResponse.json({ files: form.files?.map(({ originalname, fieldname }) => ({ originalname, fieldname })) ?? [], body: { ...form.body } })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
