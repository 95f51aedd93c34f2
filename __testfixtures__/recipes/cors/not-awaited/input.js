import Cors from 'cors'

const cors = Cors()

export default function handler(req, res) {
  cors(req, res, () => {})
  res.json({ ok: true })
}
