import multer from 'multer'
import type { NextApiRequest, NextApiResponse } from 'next'

const upload = multer({ storage: multer.memoryStorage() })

export const config = { api: { bodyParser: false } }

const handler = async (req: NextApiRequest, res: NextApiResponse) => {
  if (req.method !== 'POST') return res.status(405).end()
  await new Promise<void>((resolve, reject) => {
    upload.single('file')(req as any, res as any, (error: unknown) => {
      if (error) return reject(error)
      resolve()
    })
  })
  const { file } = req as any
  res.status(200).json({ size: file?.size, draft: req.query.draft ?? null })
}

export default handler
