import NextCors from 'nextjs-cors'
import { db } from '../../lib/db'

export default async function handler(req, res) {
  await NextCors(req, res, { methods: ['GET', 'PUT'], origin: '*', optionsSuccesStatus: 200 })
  if (req.method !== 'PUT') return res.status(200).json(await db.wishes())
  await db.change(req.body.id)
  res.status(201).json({ message: 'Changed' })
}
