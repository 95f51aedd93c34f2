import { load } from '../../lib/load'

function allow(req, res) {
  res.setHeader('Access-Control-Allow-Origin', '*')
  if (req.headers.origin) res.setHeader('Vary', 'Origin')
}

export default async function handler(req, res) {
  allow(req, res)
  if (req.query.type === 'css') {
    return res.setHeader('Content-Type', 'text/css').status(202).send(await load('css'))
  }
  const text = JSON.stringify(await load('json'), null, 2)
  res.status(200).setHeader('Content-Type', 'application/json').send(text)
}
