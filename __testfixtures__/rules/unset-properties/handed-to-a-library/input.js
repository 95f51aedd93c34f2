import { applySession } from 'next-session'

export default async function handler(req, res) {
  await applySession(req, res)
  req.session.views = (req.session.views ?? 0) + 1
  res.json({ views: req.session.views, user: req.user })
}
