import { subscribe } from 'boats'

function sendError(res, status, error) {
  res.status(status).json({ error })
}

export default function handler(req, res) {
  const fail = sendError.bind(null, res)
  if (req.method === 'POST') return subscribe(fail)
  fail(404, 'None')
}
