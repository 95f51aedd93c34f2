import multer from 'multer'
import { rates } from '../../lib/rates'
import runMiddleware from '../../lib/run-middleware'

export const config = { api: { bodyParser: false } }

export default async function handler(req, res) {
  await runMiddleware(req, res, multer().single('file'))
  const { id } = await rates.store(req.file)
  res.status(201).json({ id })
}
