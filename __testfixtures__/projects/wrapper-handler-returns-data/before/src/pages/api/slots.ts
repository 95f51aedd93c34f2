import type { NextApiRequest } from 'next'
import { db } from '../../lib/db'
import { HttpError } from '../../lib/errors'
import { responder } from '../../lib/responder'

async function handler(req: NextApiRequest) {
  if (req.method !== 'GET') throw new HttpError(405, 'GET only')
  const day = req.query.day
  if (typeof day !== 'string') throw new HttpError(400, 'Which day?')
  return { slots: await db.slots.on(day) }
}

export default responder(handler)
