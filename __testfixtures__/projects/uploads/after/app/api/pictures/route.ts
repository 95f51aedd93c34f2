import { NextResponse, type NextRequest } from 'next/server'
import multer from 'multer'
import { savePictures } from '../../../lib/pictures'
import { nodeRequest } from '../../../lib/node-request'

const upload = multer({ limits: { fileSize: 64, files: 2 } })

function onError(error: any) {
  return NextResponse.json({ error: error.message, code: error.code }, { status: 501 })
}

export async function POST(request: NextRequest) {
  try {
    const form: any = nodeRequest(request)
    await new Promise<void>((resolve, reject) => upload.array('picture')(form, {} as any, (error: unknown) => (error ? reject(error) : resolve())))
    const files = form.files
    return await savePictures(request, files)
  } catch (err: any) {
    return onError(err)
  }
}
