import type { NextApiRequest, NextApiResponse } from 'next'
import { NextResponse } from '../../lib/answers'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  res.status(200).json(NextResponse.of({ page: Number(req.query.page) }))
}
