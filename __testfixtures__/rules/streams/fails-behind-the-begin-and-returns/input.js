import { words } from '@/lib/words'

export default async function handler(req, res) {
  if (req.method !== 'POST') return res.status(405).end()
  const { prompt, quiet } = req.body
  res.setHeader('Content-Type', 'application/x-ndjson')
  const send = (line) => res.write(JSON.stringify(line) + '\n')
  try {
    if (!quiet) send({ begin: prompt })
    for (const word of await words.of(prompt)) send({ word })
    res.end()
  } catch {
    if (res.headersSent) {
      send({ failed: true })
      return res.end()
    }
    return res.status(502).json({ error: 'No words' })
  }
}
