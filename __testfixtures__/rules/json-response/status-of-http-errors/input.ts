import createHttpError from 'http-errors'
import type { NextApiRequest, NextApiResponse } from 'next'
import { books } from '../../lib/books'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  try {
    if (req.query.title === 'none') throw createHttpError(404, 'No such book')
    res.json(await books.find(req.query.title as string))
  } catch (error: any) {
    if (createHttpError.isHttpError(error) && error.expose) {
      return res.status(error.statusCode).json({ error: error.message })
    }
    if (!createHttpError.isHttpError(error)) throw error
    res.status(error.status).json({ error: 'Hidden' })
  }
}
