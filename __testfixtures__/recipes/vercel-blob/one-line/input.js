import { handleUpload } from '@vercel/blob/client'

const onBeforeGenerateToken = async (pathname) => ({ maximumSizeInBytes: pathname.length, validUntil: 4102444800000 })

export default async function handler(req, res) {
  if (req.method !== 'POST') return res.status(405).end()
  const { body } = req
  const result = await handleUpload({ body, request: req, onBeforeGenerateToken, token: 'vercel_blob_rw_store1_secret' })
  res.status(201).json(result)
}
