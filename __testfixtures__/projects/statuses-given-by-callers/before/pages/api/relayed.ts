import type { NextApiRequest, NextApiResponse } from 'next'
import { connect } from 'database'
import { relay } from '../../lib/respond'

const upstream = connect('upstream')

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const answer = await upstream.ask(req.query.q as string)
  if (!answer) return relay(res, 502, { error: 'Nobody there' })
  return relay(res, Math.max(200, answer.late ? 203 : 0), { answer: answer.text })
}
