import type { NextApiRequest, NextApiResponse } from 'next'
import { requireUser } from '../../../lib/context'
import { db } from '../../../lib/db'

export default async function handler(request: NextApiRequest, response: NextApiResponse) {
  if (request.method !== 'DELETE') return response.status(405).end()
  const user = await requireUser(request, response)
  if (!user) return

  await db.note.remove(user, String(request.query.id))
  response.status(204).end()
}
