import { clean } from '../../lib/clean'

function checked(req, source) {
  return req[source]
}

export default function handler(req, res) {
  for (const source of ['query', 'body']) req[source] = clean(checked(req, source))
  res.json([req.query, req.body])
}
