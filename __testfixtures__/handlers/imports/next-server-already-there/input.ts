import type { NextApiRequest, NextApiResponse } from 'next'
import { userAgent, NextResponse } from 'next/server'
import { db } from '../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const { device } = userAgent({ headers: new Headers({ 'user-agent': req.headers['user-agent'] ?? '' }) })
  const redirects = NextResponse.redirect.length
  res.status(200).json({ device, redirects, items: await db.item.list(req.query.sort === 'name') })
}
