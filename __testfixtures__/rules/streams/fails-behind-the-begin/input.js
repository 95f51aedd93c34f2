import { words } from '@/lib/words'

export default async function handler(req, res) {
  if (req.method !== 'POST') return res.status(405).end()
  const { prompt, quiet } = req.body
  res.setHeader('Content-Type', 'text/event-stream')
  try {
    if (!quiet) res.write(': begin\n\n')
    const found = await words.of(prompt)
    res.write(`data: ${JSON.stringify(found)}\n\n`)
    res.end()
  } catch (error) {
    console.error('words', error)
    if (!res.headersSent) {
      res.status(502).json({ error: error.message })
    } else {
      // Who listens already is told in the stream.
      res.write(`event: failed\ndata: ${error.message}\n\n`)
      res.end()
    }
  }
}
