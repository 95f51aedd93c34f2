import { words } from '@/lib/words'

export default async function handler(req, res) {
  if (req.method !== 'POST') return res.status(405).end()
  const { prompt, quiet } = req.body
  try {
    const list = await words.of(prompt)
    res.writeHead(200, { 'Content-Type': 'text/event-stream' })
    const all = await words.all(list)
    if (!quiet) res.write(': begin\n\n')
    for (const word of await words.each(all)) res.write(`data: ${word}\n\n`)
    res.end()
  } catch (error) {
    if (!res.headersSent) return res.status(502).json({ error: error.message })
    res.write(`event: failed\ndata: ${error.message}\n\n`)
    res.end()
  }
}
