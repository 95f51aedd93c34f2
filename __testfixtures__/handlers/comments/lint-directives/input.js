/* eslint-disable no-console */
import { db } from '../../lib/db'

export default async function handler(req, res) {
  // prettier-ignore
  const matrix = [
    1, 0,
    0, 1,
  ]
  // eslint-disable-next-line camelcase
  const user_id = req.headers['x-user-id'] ?? 'nobody'
  const rows = await db.rows(matrix, user_id)
  console.log(rows.length) // eslint-disable-line no-restricted-syntax
  res.status(200).json({ rows })
}
