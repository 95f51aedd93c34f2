import { events } from '../../lib/events'

export const config = { api: { bodyParser: false } }

// Text, in an arrow function.
const readText = (req) =>
  new Promise((resolve, reject) => {
    let data = ''
    req.setEncoding('utf8')
    req.on('data', (chunk) => {
      data += chunk
    })
    req.on('end', () => resolve(data))
    req.on('error', (error) => reject(error))
  })

async function readJson(request) {
  const json = await new Promise(function (resolve) {
    let text = ''
    request
      .on('data', (chunk) => (text += chunk.toString()))
      .on('end', () => {
        resolve(JSON.parse(text))
      })
  })
  return { json }
}

export default async function hook(req, res) {
  if (req.headers['x-kind'] === 'text') {
    const text = await readText(req)
    await events.add(text)
    return res.status(200).json({ length: text.length })
  }
  if (req.headers['x-kind'] === 'json') return res.json(await readJson(req))
  const bytes = await new Promise((resolve, reject) => {
    const parts = []
    req.on('data', (part) => parts.push(Buffer.from(part)))
    req.once('end', () => resolve(Buffer.concat(parts)))
    req.once('error', reject)
  })
  res.status(201).json({ base64: bytes.toString('base64') })
}
