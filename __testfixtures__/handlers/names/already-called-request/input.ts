import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

export default async function handler(request: NextApiRequest, response: NextApiResponse) {
  if (request.method !== 'DELETE') return response.status(405).end()
  const reason = request.query.reason === 'spam' ? 'spam' : 'other'
  await db.comment.remove({ reason, by: request.headers['x-user'] })
  return response.status(200).json({ removed: true })
}
