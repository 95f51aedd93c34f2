export default async function signedIn(req, res, next) {
  const user = req.headers['x-user']
  if (!user) return res.status(401).json({ message: 'sign in first' })
  req.user = { id: user }
  next()
}
