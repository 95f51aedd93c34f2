import { NextResponse } from 'next/server'
import type { NextApiRequest, NextApiResponse } from 'next'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (!req.query.id) {
    return NextResponse.json({ error: 'id?' }, { status: 400 })
  }
  res.json({ id: req.query.id })
}
