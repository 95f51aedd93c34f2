import { createHash } from 'node:crypto'
import { pipeline } from 'node:stream/promises'
import getRawBody from 'raw-body'
import { files } from '../../lib/files'

export const config = { api: { bodyParser: false } }

export default async function upload(req, res) {
  const { as } = req.query
  if (as === 'text') {
    const text = await getRawBody(req, { limit: '10kb', encoding: 'utf8' })
    return res.json({ text })
  }
  if (as === 'hash') {
    const hash = createHash('sha256')
    await pipeline(req, hash)
    return res.json({ hash: hash.digest('hex') })
  }
  if (as === 'piped') {
    const hash = createHash('md5')
    const done = new Promise((resolve) => hash.on('finish', resolve))
    req.pipe(hash)
    await done
    return res.json({ hash: hash.digest('hex') })
  }
  let size = 0
  for await (const chunk of req) {
    size += chunk.length
    await files.append(chunk.toString('base64'))
  }
  res.json({ size })
}
