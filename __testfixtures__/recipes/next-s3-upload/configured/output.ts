import { POST as APIRoute } from 'next-s3-upload/route'
import type { NextRequest } from 'next/server'
import { nameOf } from '../../../lib/names'

export const POST = APIRoute.configure({
  bucket: process.env.BUCKET,
  async key(request: NextRequest, filename: string) {
    const user = request.headers.get('x-user') ?? 'nobody'
    return `${user}/${await nameOf(filename.toLowerCase())}`
  },
})
