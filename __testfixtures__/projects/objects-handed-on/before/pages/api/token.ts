import type { NextApiRequest, NextApiResponse } from 'next'
import { tokenOf } from '../../lib/tokens'

function statusOf(error: { response?: { status: number } }) {
  return error.response?.status ?? 502
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  try {
    const token = await tokenOf(req.query.id as string, { req, res })
    res.status(200).json({ token })
  } catch (error) {
    res.status(statusOf(error as { response?: { status: number } })).json({ token: null })
  }
}
