import { words } from '@/lib/words'

export default async function handler(req, res) {
  if (req.method !== 'POST') return res.status(405).end()
  const { prompt, quiet } = req.body
  res.writeHead(200, { 'Content-Type': 'text/plain' })
  try {
    if (!quiet) res.write('begin\n')
    for (const word of await words.of(prompt)) res.write(String(word))
    res.end()
  } catch (error) {
    if (!res.headersSent) {
      return res.status(502).json({ error: 'No words' })
    }
    // Too late for another status.
    res.end(`failed: ${error.message}`)
  }
}
