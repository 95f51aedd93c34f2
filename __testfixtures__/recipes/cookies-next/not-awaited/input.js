import { setCookie } from 'cookies-next'

export default function handler(req, res) {
  setCookie('seen', '1', { req, res })
  res.end()
}
