import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

const WHERE = process.env.FORMS ? 'body' : 'query'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const { [WHERE]: fields } = req
  res.status(200).json(await db.form.check(fields))
}
