import type { NextApiRequest, NextApiResponse } from 'next'
import { refuse, userOf } from '../../../lib/context'
import { db } from '../../../lib/db'

export default async function handler(request: NextApiRequest, response: NextApiResponse) {
  if (request.method !== 'DELETE') return response.status(405).end()
  const context = { req: request, res: response }
  const user = await userOf(context)
  if (!user) return refuse(context, 'no user')

  await db.note.remove(user, String(request.query.id))
  response.status(204).end()
}
