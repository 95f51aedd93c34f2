import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

function allowAll(res: NextApiResponse) {
  res.setHeader('Access-Control-Allow-Origin', '*')
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  allowAll(res)
  res.json(await db.bill.all())
}
