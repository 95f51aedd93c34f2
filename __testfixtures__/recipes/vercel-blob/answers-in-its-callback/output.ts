import { handleUpload, type HandleUploadBody } from '@vercel/blob/client'
import { after, NextResponse, type NextRequest } from 'next/server'
import { getServerSession } from 'next-auth/next'
import { authOptions } from '../../../lib/auth'
import { firstAnswer } from '../../../lib/first-answer'
import { readBody } from '../../../lib/read-body'

export async function POST(request: NextRequest) {
  const data = await readBody(request)
  if (data instanceof Response) return data

  const body = data as HandleUploadBody
  return firstAnswer(async (reply) => {
    try {
      const result = await handleUpload({
        body,
        request,
        token: 'vercel_blob_rw_store1_secret',
        onBeforeGenerateToken: async () => {
          const session = await getServerSession(authOptions)
          if (!session) {
            reply.send(NextResponse.json({ error: 'Unauthorized' }, { status: 401 }))
            throw new Error('Unauthorized')
          }
          return { allowedContentTypes: ['image/png'], validUntil: 4102444800000, callbackUrl: 'https://example.com/api/done' }
        },
        onUploadCompleted: async ({ blob }) => {
          console.log(blob.pathname)
        },
      })
      return reply.send(NextResponse.json(result))
    } catch (error) {
      return reply.send(NextResponse.json({ error: (error as Error).message }, { status: 400 }))
    }
  }, after)
}
