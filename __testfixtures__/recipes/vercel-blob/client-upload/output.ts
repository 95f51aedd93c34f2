import { handleUpload, type HandleUploadBody } from '@vercel/blob/client'
import { NextResponse, type NextRequest } from 'next/server'
import { readBody } from '../../../lib/read-body'

export async function POST(request: NextRequest) {
  try {
    const body = await readBody(request)
    if (body instanceof Response) return body

    const result = await handleUpload({
      // What the client sent.
      body: body as HandleUploadBody,
      request,
      token: 'vercel_blob_rw_store1_secret',
      onBeforeGenerateToken: async (pathname) => {
        if (pathname.endsWith('.exe')) throw new Error('Not allowed')
        return { allowedContentTypes: ['image/png'], validUntil: 4102444800000, callbackUrl: `https://example.com${request.nextUrl.pathname}${request.nextUrl.search}` }
      },
      onUploadCompleted: async ({ blob }) => {
        if (blob.pathname === 'broken.png') throw new Error('Could not save')
      },
    })
    return NextResponse.json(result)
  } catch (error) {
    return NextResponse.json({ error: (error as Error).message }, { status: 400 })
  }
}
