import { find, isLocked } from 'users'

/** Answers where nobody is signed in; who is locked out comes as nobody. */
async function signedIn(req, res) {
  let user = await find(req.headers.authorization)
  const forget = () => {
    user = null
  }
  if (!user) {
    res.status(401).json({ error: 'Sign in' })
    return null
  }
  if (await isLocked(user.id)) forget()
  return user
}

export default async function handler(req, res) {
  const user = await signedIn(req, res)
  if (!user) return res.status(403).json({ error: 'Locked' })
  res.json({ name: user.name })
}
