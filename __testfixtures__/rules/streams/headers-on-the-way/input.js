import { rows } from '../../lib/rows'

export default async function handler(req, res) {
  for await (const chunk of rows.csv()) {
    if (!res.headersSent) res.setHeader('Content-Type', 'text/csv')
    res.write(chunk)
  }
  res.end()
}
