import { jobs } from '../../lib/jobs'

export const config = { api: { bodyParser: false } }

// Both come when the whole exchange is over, not when the body has been read.
export default async function upload(req, res) {
  const done = new Promise((resolve) => req.on('close', resolve))
  const job = jobs.start(req.on('data', () => {}))
  done.then(() => job.stop())
  res.json({ id: job.id })
}
