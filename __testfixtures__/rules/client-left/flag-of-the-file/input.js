import { heat } from '../../lib/oven'

let isBusy = false

export default async function handler(req, res) {
  if (isBusy) return res.status(429).json({ error: 'Busy' })
  isBusy = true
  // Also where the answer was sent.
  res.on('close', () => {
    isBusy = false
  })
  res.json({ heat: await heat() })
}
