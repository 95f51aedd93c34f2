import nookies, { destroyCookie, parseCookies, setCookie } from 'nookies'

export default function handler(req, res) {
  const { seen = '0', theme } = parseCookies({ req, res })
  setCookie({ res }, 'seen', String(Number(seen) + 1), { path: '/', maxAge: 60 })
  setCookie({ req, res }, 'seen', 'again', { path: '/', maxAge: 60 })
  if (req.query.out) destroyCookie({ res }, 'theme')
  else nookies.set({ res }, 'theme', theme ?? 'dark & light', { httpOnly: true, sameSite: 'lax' })
  res.status(200).json({ seen })
}
