import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

export default async function orders(req: NextApiRequest, res: NextApiResponse) {
  try {
    switch (req.method) {
      case 'GET':
        return list(20)
      case 'POST':
        return await orders()
      case 'PUT':
        if (!req.query.id) return failed('id')
        return failed(`no ${req.query.id}`, 404)
      default:
        return res.status(405).end()
    }

    // What fails before its own `try` is not caught by the one around.
    async function list(count: number) {
      const after = String(req.query.after)
      if (after === 'never') throw new Error('never')
      try {
        const found = await db.order.list(after, count)
        if (!found) return failed('none', 404)
        res.json({ found })
      } catch (error) {
        res.status(503).json({ error: (error as Error).message })
      }
    }

    async function orders() {
      const { name } = req.body
      res.status(201).json(await db.order.create({ name }))
    }

    function failed(reason: string, status: 400 | 404 = 400) {
      return res.status(status).json({ reason })
    }
  } catch (error) {
    res.status(500).json({ error: (error as Error).message })
  }
}
