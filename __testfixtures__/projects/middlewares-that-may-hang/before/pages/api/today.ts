import type { NextApiResponse } from 'next'
import { db } from '../../lib/db'
import { onWorkdays } from '../../lib/middlewares'
import { run } from '../../lib/run'
import type { UserRequest } from '../../lib/types'

export default async function handler(req: UserRequest, res: NextApiResponse) {
  await run(req, res, onWorkdays)
  res.json(await db.today())
}
