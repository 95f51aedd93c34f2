import { load } from '../../lib/db'

const KEPT = { 'X-Kept': ['a', 'b'], 'X-Count': 3 }

export default async function handler(req, res) {
  const { headers, data } = await load(req.query.id)
  Object.entries(KEPT).forEach(([key, value]) => res.setHeader(key, value))
  Object.entries(headers).forEach(([key, value]) => {
    if (key === 'x-secret') {
      res.setHeader('x-hidden', 'yes')
    } else {
      res.setHeader(key, value)
    }
  })
  res.status(200).json(data)
}
