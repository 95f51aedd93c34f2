import { setCookie } from 'nookies'

export default function handler(req, res) {
  const context = { res, name: 'a' }
  setCookie(context, 'seen', '1', { path: '/' })
  res.end()
}
