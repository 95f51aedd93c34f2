import { db } from '../../lib/db'

const handlers = { GET: list }
if (db.writable) handlers.POST = create

export default async function handler(req, res) {
  return handlers[req.method]?.(req, res) ?? res.status(405).end()
}

async function list(req, res) {
  res.json(await db.posts())
}

async function create(req, res) {
  res.json(await db.add(req.body))
}
