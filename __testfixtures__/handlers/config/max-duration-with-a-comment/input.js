import { ai } from '../../lib/ai'

// Long answers take their time.
export const config = {
  maxDuration: 60,
}

export default async function handler(req, res) {
  if (req.method !== 'POST') return res.status(405).end()
  const text = await ai.complete(req.body.prompt)
  res.status(200).json({ text })
}
