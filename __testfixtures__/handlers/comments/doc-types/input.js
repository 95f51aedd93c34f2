import { db } from '../../lib/db'

/**
 * @param {import('next').NextApiRequest} req
 * @param {import('next').NextApiResponse} res
 */
export default async function handler(req, res) {
  const items = await db.item.list(String(req.query.kind))
  res.status(200).json({ items })
}
