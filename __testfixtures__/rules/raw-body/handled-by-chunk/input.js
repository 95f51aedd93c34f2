import { files } from '../../lib/files'

export const config = { api: { bodyParser: false } }

export default async function upload(req, res) {
  let size = 0
  for await (const chunk of req) {
    size += chunk.length
    await files.append(chunk)
  }
  res.json({ size })
}
