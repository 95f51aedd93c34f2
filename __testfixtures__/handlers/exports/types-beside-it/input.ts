import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

export interface Item {
  id: string
  name: string
}
type Page = { items: Item[]; next?: string }
export type { Page }

export default async function handler(req: NextApiRequest, res: NextApiResponse<Page>) {
  const items = (await db.item.list()) as Item[]
  res.status(200).json({ items, next: items.at(-1)?.id })
}
