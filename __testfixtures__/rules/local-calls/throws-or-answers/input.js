import { keys } from '../../lib/keys'

function must(req, res) {
  if (!req.headers['x-key']) throw new Error('no key')
  return res.json({ key: keys.name(req.headers['x-key']) })
}

const page = async (title, req, res) => {
  const count = await keys.count(req.headers.host)
  res.setHeader('Content-Type', 'text/html')
  res.end(`<h1>${title}: ${count}</h1>`)
}

export default async function handler(req, res) {
  try {
    if (req.headers.accept === 'text/html') await page(await keys.title(), req, res)
    else must(req, res)
  } catch (e) {
    res.status(401).json({ error: e.message })
  }
}
