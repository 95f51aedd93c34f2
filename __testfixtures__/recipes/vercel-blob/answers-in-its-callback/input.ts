import { handleUpload, type HandleUploadBody } from '@vercel/blob/client'
import type { NextApiRequest, NextApiResponse } from 'next'
import { getServerSession } from 'next-auth/next'
import { authOptions } from '../../lib/auth'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'POST') return res.status(405).end()
  const body = req.body as HandleUploadBody
  try {
    const result = await handleUpload({
      body,
      request: req,
      token: 'vercel_blob_rw_store1_secret',
      onBeforeGenerateToken: async () => {
        const session = await getServerSession(req, res, authOptions)
        if (!session) {
          res.status(401).json({ error: 'Unauthorized' })
          throw new Error('Unauthorized')
        }
        return { allowedContentTypes: ['image/png'], validUntil: 4102444800000, callbackUrl: 'https://example.com/api/done' }
      },
      onUploadCompleted: async ({ blob }) => {
        console.log(blob.pathname)
      },
    })
    return res.status(200).json(result)
  } catch (error) {
    return res.status(400).json({ error: (error as Error).message })
  }
}
