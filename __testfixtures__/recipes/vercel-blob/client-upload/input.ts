import { handleUpload, type HandleUploadBody } from '@vercel/blob/client'
import type { NextApiRequest, NextApiResponse } from 'next'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'POST') return res.status(405).end()
  try {
    const result = await handleUpload({
      // What the client sent.
      body: req.body as HandleUploadBody,
      request: req,
      token: 'vercel_blob_rw_store1_secret',
      onBeforeGenerateToken: async (pathname) => {
        if (pathname.endsWith('.exe')) throw new Error('Not allowed')
        return { allowedContentTypes: ['image/png'], validUntil: 4102444800000, callbackUrl: `https://example.com${req.url}` }
      },
      onUploadCompleted: async ({ blob }) => {
        if (blob.pathname === 'broken.png') throw new Error('Could not save')
      },
    })
    return res.status(200).json(result)
  } catch (error) {
    return res.status(400).json({ error: (error as Error).message })
  }
}
