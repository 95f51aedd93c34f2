import { NextResponse, type NextRequest } from 'next/server'
import { nodeRequest } from '../../../lib/node-request'

export async function POST(request: NextRequest) {
  try {
    const formidableModule = await import('formidable')
    const formidable: any = (formidableModule as any).default || (formidableModule as any)
    const form = formidable({ multiples: false, maxFileSize: 64 })
    const { files } = await new Promise<any>((resolve, reject) => {
      form.parse(nodeRequest(request), (err: any, _fields: any, given: any) => (err ? reject(err) : resolve({ files: given })))
    })
    const file = files?.file?.[0]
    if (!file) return NextResponse.json({ error: 'No file' }, { status: 400 })
    return NextResponse.json({ name: file.originalFilename, size: file.size })
  } catch (error: any) {
    return NextResponse.json({ error: error.message }, { status: 500 })
  }
}
