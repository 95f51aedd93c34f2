import type { NextApiRequest, NextApiResponse } from 'next'
import { books } from '../../lib/books'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'PUT') {
    try {
      return res.json(await books.put(req.body))
    } catch (err: any) {
      const { message, statusCode = 503 } = err
      return res.status(statusCode).json({ error: { message } })
    }
  }
  try {
    if (req.method !== 'GET') throw Object.assign(new Error('Only GET'), { status: 405 })
    res.json(await books.all())
  } catch (error: any) {
    const status = error.status || 500
    res.status(status).json({ error: { message: error.message || 'Something went wrong' } })
  }
}
