import { getCookie } from 'cookies-next'

export default function handler(req, res) {
  res.json({ seen: getCookie('seen', { req, res }) ?? null })
}
