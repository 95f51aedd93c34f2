import Boom, { isBoom } from '@hapi/boom'
import type { NextApiRequest, NextApiResponse } from 'next'
import { books } from '../../lib/books'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  try {
    if (req.method === 'DELETE') throw Boom.methodNotAllowed('Books stay')
    if (req.method === 'PUT') throw Object.assign(new Error('full'), { output: { statusCode: 409, payload: {} } })
    res.json(await books.all())
  } catch (error: any) {
    if (isBoom(error)) {
      return res.status(error.output.statusCode).json(error.output.payload)
    }
    if (error.output) return res.status(error.output.statusCode).json({ error: error.message })
    const made = Boom.boomify(error, { statusCode: 503 })
    res.status(made.output.payload.statusCode).json({ error: made.message })
  }
}
