import type { NextApiRequest, NextApiResponse } from 'next'
import { badRequest, methodNotAllowed, ok, redirect, send, unauthorized } from 'next-basics'
import { notes } from '../../lib/notes'

export default async (req: NextApiRequest, res: NextApiResponse) => {
  const { authorization } = req.headers
  if (!authorization) return unauthorized(res)

  if (req.method === 'GET') {
    if (req.headers.accept === 'text/csv') return send(res, 'id,text', 'text/csv')
    const all = await notes.all()
    return ok(res, all)
  }

  if (req.method === 'POST') {
    try {
      await notes.add(req.body.text)
    } catch (error: any) {
      return badRequest(res, error.message)
    }
    return redirect(res, '/notes')
  }

  if (req.method === 'DELETE') {
    await notes.clear()
    return ok(res)
  }

  return methodNotAllowed(res)
}
