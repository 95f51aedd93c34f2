import type { NextApiRequest, NextApiResponse } from 'next'

// What makes the body changes the job that the status is read from.
function describe(job: { code: number; name: string }) {
  job.code = 500
  return { name: job.name, seen: true }
}

const close = (res: NextApiResponse, job: { code: number; name: string }) => res.status(job.code).json(describe(job))

const failed = (error: any) => ({ error: error.message, code: error.code })

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const { name = 'build' } = req.query as { name?: string }
  const job = { code: name === 'late' ? 202 : 200, name }
  if (req.method === 'DELETE') return close(res, job)
  if (name === 'short') return res.status(job.code + 1).send(describe(job))
  else if (name === 'text')
    return res.status(job.code + 2)
      .json({
        text: JSON.stringify(describe(job)),
      })

  try {
    if (name === 'bad') throw Object.assign(new Error('bad'), { code: 422 })
    // The job is known.
    res.status(job.code).json({ job: describe(job) })
  } catch (error: any) {
    res.setHeader('X-Failed', 'yes')
    return res.status(error.code).json(failed(error))
  }
}
