import { db } from '../../lib/db'
import { log } from '../../lib/log'

let asked = 0
let last = null

export default async function handler(req, res) {
  switch (req.method) {
    case 'GET':
      return res.status(200).json({ asked, last })
    case 'POST':
      // Nobody has seen that the break is missing.
      await db.add(req.body)
    case 'DELETE':
      last = null
    case 'PATCH':
      asked++
    case 'PUT':
      log.warn('Read only')
    default:
      res.status(405).json({ error: 'Not allowed' })
  }
}
