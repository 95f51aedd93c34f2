import { db } from './db'

export async function importAll(req, res) {
  const done = await db.add(req.body.rows.length)
  res.status(201).json({ done })
}

export function validate(req, res) {
  if (!Array.isArray(req.body?.rows)) {
    res.status(400).json({ error: 'No rows' })
    return false
  }
  return true
}

export const withLog = (handler) => async (req, res) => {
  console.log(req.body)
  return handler(req, res)
}

export const methods = (handlers) => async (req, res) => {
  const handler = handlers[req.method]
  if (!handler) return res.status(405).end()
  return handler(req, res)
}

export async function run(req, res, handlers) {
  const handler = handlers[req.method]
  if (!handler) return res.status(405).end()
  return handler(req, res)
}
