import { NextResponse, type NextRequest } from 'next/server'
import { connect } from 'database'

const jobs = connect('jobs')

export const db = {
  tokenOf(request: NextRequest) {
    return request.cookies.get('token')?.value
  },

  async allJobs(request: NextRequest) {
    return jobs.of(db.tokenOf(request))
  },

  async addJob(request: NextRequest) {
    if (!db.tokenOf(request)) return new Response(null, { status: 401 })
    const job = await jobs.add({ by: db.tokenOf(request) })
    return NextResponse.json(job, { status: 201 })
  },
}
