/** Sets what it is given, one cookie or several. */
function keep(res, cookie) {
  res.appendHeader('Set-Cookie', cookie)
}

export default function handler(req, res) {
  if (req.method !== 'GET') return res.status(405).end()

  keep(res, 'theme=dark')
  keep(res, ['size=4', 'shape=round'])
  res.json({ kept: 3 })
}
