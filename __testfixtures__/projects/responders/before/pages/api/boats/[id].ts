import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../../lib/db'
import { ClientError, handleError, NotFoundError } from '../../../lib/errors'
import { notFound } from '../../../lib/respond'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const { id } = req.query as { id: string }

  try {
    switch (req.method) {
      case 'GET': {
        const boat = await db.boats.find(id)
        if (!boat) return notFound(res, 'boat')
        return res.status(200).json(boat)
      }
      case 'DELETE': {
        const gone = await db.boats.remove(id)
        if (gone === 0) throw new NotFoundError('No boat was removed')
        if (gone > 1) throw new ClientError('More than one boat was removed')
        return res.status(204).end()
      }
      default:
        return res.status(405).end()
    }
  } catch (error) {
    handleError(error, res)
  }
}
