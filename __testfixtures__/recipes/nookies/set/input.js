import { setCookie } from 'nookies'

export default function handler(req, res) {
  setCookie({ res }, 'seen', '1', { path: '/' })
  res.end()
}
