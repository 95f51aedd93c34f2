import type { NextApiRequest, NextApiResponse } from 'next'
import { promisify } from 'node:util'
import multer from 'multer'
import { saveCover } from '../../lib/covers'

const read = promisify(multer({ limits: { fileSize: 64 } }).single('picture') as any) as any

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'PUT') return res.status(405).end()
  await read(req, res)
  return saveCover('b1', req, res)
}

export const config = { api: { bodyParser: false } }
