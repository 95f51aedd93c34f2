import { jobs } from '../../lib/jobs'

export default async function handler(req, res) {
  const { ids } = req.body
  const results = await jobs.run(ids, (req, res) => {
    res.status = req.query
    return res
  })
  const names = ['a', 'b'].map((body) => body.toUpperCase())
  return res.status(200).json({ results, names })
}
