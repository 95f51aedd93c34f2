import type { NextApiRequest, NextApiResponse } from 'next'
import { connect } from 'database'

const jobs = connect('jobs')

export const db = {
  tokenOf(req: NextApiRequest) {
    return req.cookies.token
  },

  async allJobs(req: NextApiRequest) {
    return jobs.of(db.tokenOf(req))
  },

  async addJob(req: NextApiRequest, res: NextApiResponse) {
    if (!db.tokenOf(req)) return res.status(401).end()
    const job = await jobs.add({ by: db.tokenOf(req) })
    return res.status(201).json(job)
  },
}
