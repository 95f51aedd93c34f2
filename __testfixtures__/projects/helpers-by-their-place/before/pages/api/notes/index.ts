import type { NextApiResponse } from 'next'
import { db } from '../../../lib/db'
import respond from '../lib/respond'
import authenticate, { type SignedRequest } from '../middleware/auth'

export default async function handler(req: SignedRequest, res: NextApiResponse) {
  return authenticate(req, res, async () => {
    const owner = req.user!.id
    if (req.method === 'GET') {
      res.status(200).json({ notes: await db.notes.list(owner) })
    } else if (req.method === 'POST') {
      respond(req, res, await db.notes.add(owner, req.body.text), 201)
    } else {
      respond(req, res, 'not allowed', 405)
    }
  })
}
