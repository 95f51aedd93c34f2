import type { NextApiRequest } from 'next'
import { connect } from 'database'

const jobs = connect('jobs')

export const search = async (req: NextApiRequest) => {
  const found: string[] = await jobs.find(req.body.text)
  return { found, count: found.length }
}

export type Search = Awaited<ReturnType<typeof search>>
