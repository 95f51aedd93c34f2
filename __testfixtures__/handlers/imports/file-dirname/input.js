import fs from 'node:fs'
import path from 'node:path'

export default function handler(req, res) {
  const text = fs.readFileSync(path.join(__dirname, 'data.json'), 'utf8')
  res.status(200).json(JSON.parse(text))
}
