import Cookies from 'cookies'

export default function handler(req, res) {
  const cookies = new Cookies(req, { getHeader: () => [], setHeader() {} })
  res.json({ token: cookies.get('token') ?? null })
}
