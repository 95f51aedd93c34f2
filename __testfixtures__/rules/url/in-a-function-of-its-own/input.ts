import type { NextApiRequest, NextApiResponse } from 'next'
import { parse } from 'node:url'
import { db } from '../../lib/db'

const queryOf = (r: Pick<NextApiRequest, 'url'>) => parse(r.url ?? '', true).query

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  res.json(await db.find([req].map(queryOf)))
}
