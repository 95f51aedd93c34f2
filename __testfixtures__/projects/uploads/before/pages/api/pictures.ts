import type { NextApiRequest, NextApiResponse } from 'next'
import multer from 'multer'
import nextConnect from 'next-connect'
import { savePictures } from '../../lib/pictures'

const upload = multer({ limits: { fileSize: 64, files: 2 } })

const handler = nextConnect<NextApiRequest, NextApiResponse>({
  onError: (error: any, req, res) => {
    res.status(501).json({ error: error.message, code: error.code })
  },
  onNoMatch: (req, res) => {
    res.status(405).json({ error: 'Method not allowed' })
  },
})

handler.use(upload.array('picture') as any).post(savePictures)

export const config = { api: { bodyParser: false } }

export default handler
