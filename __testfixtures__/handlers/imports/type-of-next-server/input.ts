import type { NextApiRequest, NextApiResponse } from 'next'
import type { NextFetchEvent } from 'next/server'
import { db } from '../../lib/db'

type Waits = Pick<NextFetchEvent, 'waitUntil'>

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const waits: Waits[] = []
  res.status(200).json({ token: req.cookies.token ?? null, items: await db.item.list(waits) })
}
