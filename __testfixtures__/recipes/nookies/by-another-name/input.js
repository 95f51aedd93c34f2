import * as nookies from 'nookies'

const { get: read } = nookies
const store = nookies

export default function handler(req, res) {
  const { token } = read({ req })
  if (!token) return res.status(401).json({ error: 'no token' })
  store.default.set({ res }, 'seen', 'yes')
  res.json({ token })
}
