import { rows } from '../../lib/rows'

// Whether it streams is known only as it runs.
export default async function handler(req, res) {
  if (req.query.stream) res.write('[')
  const list = await rows.all()
  if (req.query.stream) {
    res.write(JSON.stringify(list))
    res.end(']')
  } else {
    res.json(list)
  }
}
