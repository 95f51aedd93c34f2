import formidable from 'formidable'
import { log } from '../../lib/log'

export const config = { api: { bodyParser: false } }

export default async function handler(req, res) {
  const form = formidable()
  form.parse(req, (err, fields) => {
    if (err) return res.status(400).end()
    res.json(fields)
  })
  await log('an upload has begun')
}
