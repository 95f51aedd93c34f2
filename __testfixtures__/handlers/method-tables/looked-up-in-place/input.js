import { db } from '../../lib/db'

export default async function handler(req, res) {
  return ({ GET: list, POST: create })[req.method]?.(req, res) ?? res.status(405).end()
}

async function list(req, res) {
  res.json(await db.posts())
}

async function create(req, res) {
  res.json(await db.add(req.body))
}
