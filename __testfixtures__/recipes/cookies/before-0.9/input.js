import Cookies from 'cookies'

export default function handler(req, res) {
  const cookies = new Cookies(req, res, { keys: ['a key of the fixture'] })
  const seen = cookies.get('seen')
  if (req.query.out) cookies.set('seen')
  else cookies.set('seen', 'today', { signed: true, maxAge: 0, secure: req.query.secure ? true : undefined })
  res.status(200).json({ seen: seen ?? 'never', signed: cookies.get('kept', { signed: true }) ?? 'no' })
}
