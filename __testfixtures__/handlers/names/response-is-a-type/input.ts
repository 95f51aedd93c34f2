import type { Request, Response } from 'express'
import { db } from '../../lib/db'

type Sent = Parameters<Response['json']>[0]

const page = (rates: unknown): Sent => ({ rates })

export default async (req: Request, res: Response) => {
  try {
    const { from } = req.query
    if (!from) return res.status(400).json({ error: 'from?' })
    res.json(page(await db.rates.list(from)))
  } catch (error) {
    res.status(500).json({ message: 'Server Error' })
  }
}
