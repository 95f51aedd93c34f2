import type { NextApiRequest, NextApiResponse } from 'next'
import { HttpStatusCode } from 'axios'
import { books } from '../../lib/books'

const STATUSES: Record<string, number> = { missing: 404, taken: 409 }

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'PUT') {
    try {
      return res.status(HttpStatusCode.Created).json(await books.put(req.body))
    } catch (error: any) {
      const { message, response } = error
      return res.status(response?.status || 500).json({ message })
    }
  }
  if (req.method === 'DELETE') {
    try {
      return res.json(await books.remove())
    } catch (error: any) {
      const { statusCode: status, message } = error
      return res.status(status ?? 500).json({ message })
    }
  }
  try {
    res.json(await books.all())
  } catch (error: any) {
    if (error.response) return res.status(error.response.status || 500).json({ message: 'The store' })
    res.status(STATUSES[error.message] ?? 500).json({ message: error.message })
  }
}
