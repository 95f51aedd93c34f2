import type { NextApiRequest, NextApiResponse } from 'next'
import jwt from 'jsonwebtoken'
import { store } from '../../lib/store'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'GET') {
    const name = String(req.query.name)
    // answers when the store has read it
    return store.read(name, (error: Error | null, data: string) => {
      if (error) {
        // it may not be there yet
        res.status(404).json({ error: error.message })
        return
      }
      res.setHeader('X-Name', name)
      res.json({ data })
    })
  }
  if (req.method === 'POST') {
    jwt.verify(req.body.token, 'secret', async (error: Error | null, decoded: unknown) => {
      if (error) return res.status(401).end()
      await store.write(decoded)
      res.status(201).json({ ok: true })
      await store.note('written')
    })
    return
  }
  try {
    store.all((list: string[]) => res.json(list))
  } catch (error) {
    res.status(500).json({ error: 'failed' })
  }
}
