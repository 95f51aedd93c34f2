import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'POST') {
    try {
      if (!req.body.todo) {
        console.log('No text found')
        return res.status(422)
      }
      await db.todo.create(req.body.todo)
      res.status(201).json({ success: true })
    } catch (error) {
      console.log(error)
      // res.status(500)
    }
    return
  }
  if (req.method === 'PUT') {
    if (!req.headers.authorization) return
    if (!req.query.id) return { error: 'id?' }
    try {
      await db.todo.update(req.query.id)
    } catch {
      res.status(503)
      return
    }
    if (req.query.quiet) return db.todo.note('quiet')
    return res.json({ ok: true })
  }
  const todos = await db.todo.all()
  if (todos) {
    return res.json(todos)
  }
}
