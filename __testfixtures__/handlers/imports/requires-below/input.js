import { db } from '../../lib/db'
// Has no types.
const search = require('../../lib/search')
const { limit = 20 } = require('../../lib/limits') // of a page
export const config = { maxDuration: 30 }

export default async function handler(req, res) {
  if (req.method !== 'GET') return res.status(405).end()
  const ids = await search(limit)
  res.status(200).json(await db.notes.list(ids))
}
