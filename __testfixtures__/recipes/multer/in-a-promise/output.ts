import multer from 'multer'
import { NextResponse, type NextRequest } from 'next/server'
import { nodeRequest } from '../../../lib/node-request'

const upload = multer({ storage: multer.memoryStorage() })

export async function POST(request: NextRequest) {
  const form: any = nodeRequest(request)
  await new Promise<void>((resolve, reject) => {
    upload.single('file')(form, {} as any, (error: unknown) => {
      if (error) return reject(error)
      resolve()
    })
  })
  const { file } = form
  // next-reroute NR201: The key "draft" given twice was a list here; now it is the first value.
  return NextResponse.json({ size: file?.size, draft: request.nextUrl.searchParams.get('draft') ?? null })
}
