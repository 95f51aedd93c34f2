import { APIRoute } from 'next-s3-upload'
import type { NextApiRequest } from 'next'
import { nameOf } from '../../lib/names'

export default APIRoute.configure({
  bucket: process.env.BUCKET,
  async key(req: NextApiRequest, filename: string) {
    const user = req.headers['x-user'] ?? 'nobody'
    return `${user}/${await nameOf(filename.toLowerCase())}`
  },
})
