import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

export const PAGE_SIZE = 20

export function pageOf(n: number) {
  return { skip: n * PAGE_SIZE, take: PAGE_SIZE }
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  res.status(200).json(await db.item.list(pageOf(Number(req.query.page))))
}
