import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../../lib/db'
import { handleError } from '../../../lib/errors'
import { jsonRes } from '../../../lib/respond'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'GET') {
    try {
      const boats = await db.boats.list()
      return jsonRes(res, { data: boats })
    } catch (error) {
      return handleError(error, res)
    }
  } else if (req.method === 'POST') {
    const { name, length } = req.body
    if (!name) {
      return jsonRes(res, { code: 422, error: 'A boat needs a name' })
    }
    try {
      const boat = await db.boats.create({ name, length })
      jsonRes(res, { code: 201, message: 'Launched', data: boat })
    } catch (error) {
      handleError(error, res)
    }
  } else {
    res.setHeader('Allow', ['GET', 'POST'])
    return res.status(405).end(`Method ${req.method} Not Allowed`)
  }
}
