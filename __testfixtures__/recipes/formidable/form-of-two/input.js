import formidable from 'formidable'
import { Form } from '../../lib/form'

export const config = { api: { bodyParser: false } }

const read = (req, form) =>
  new Promise((resolve, reject) => {
    form.parse(req, (err, fields) => (err ? reject(err) : resolve(fields)))
  })

export default async function handler(req, res) {
  const fields = req.query.own ? await read(req, new Form()) : await read(req, formidable())
  res.json(fields)
}
