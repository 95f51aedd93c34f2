import microCors from 'micro-cors'
import { notes } from '../../lib/notes'

export default microCors({ allowCredentials: false, exposeHeaders: ['X-Total'] })(async (req, res) => {
  if (req.method === 'OPTIONS') {
    return res.status(200).end()
  }
  // Newest first.
  const all = await notes.all()
  res.setHeader('X-Total', all.length)
  res.json(all)
})
