import Cookies from 'cookies'

export default function handler(req, res) {
  const cookies = new Cookies(req, res)
  cookies.set('seen', 'yes')
  res.setHeader('Set-Cookie', 'own=1')
  res.end()
}
