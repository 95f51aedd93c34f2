import type { NextApiRequest, NextApiResponse } from 'next'
import { pageOf } from '@/lib/page-of'
import { allUsers } from '@/lib/users'

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  const { page } = pageOf(req)
  res.status(200).json(allUsers().slice((page - 1) * 2, page * 2))
}
