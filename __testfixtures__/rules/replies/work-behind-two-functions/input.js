import { db } from '../../lib/db'

async function work(req, res) {
  res.status(202).json({ ok: true })
  await db.slow()
}

async function locked(req, res) {
  return work(req, res)
}

export default async function handler(req, res) {
  try {
    await locked(req, res)
  } catch (error) {
    await db.rollback()
  }
}
