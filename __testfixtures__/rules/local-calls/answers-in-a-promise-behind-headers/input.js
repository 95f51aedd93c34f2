import { find } from 'shop'

/** Not async, and its answer comes later. */
function show(req, res) {
  return find(req.headers['x-shop']).then((shop) => res.json({ shop }))
}

export default async function handler(req, res) {
  if (req.method !== 'GET') return res.status(405).end()

  res.setHeader('Cache-Control', 'no-store')
  await show(req, res)
}
