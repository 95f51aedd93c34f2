import * as Next from 'next'
import { db } from '../../lib/db'

export default async function handler(req: Next.NextApiRequest, res: Next.NextApiResponse) {
  res.status(200).json({ items: await db.item.list(req.query.all === '1') })
}
