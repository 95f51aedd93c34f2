import type { NextApiHandler } from 'next'
import { requireUser } from './auth'

export const reports: Partial<Record<string, NextApiHandler>> = {
  sales(req, res) {
    const user = requireUser(req, res)
    if (!user) return
    res.setHeader('X-Report', 'sales')
    res.status(200).json({ user, query: req.query, method: req.method, body: req.body })
  },
  lines(req, res) {
    res.setHeader('Content-Type', 'text/csv')
    for (const line of ['a;b', '1;2']) res.write(`${line}\n`)
    res.end()
  },
}
