import { doors } from '../../lib/doors'

export default async function handler(req, res) {
  res.status(500)
  const door = await doors.open()
  if (!door) {
    res.statusCode = 404
    return res.end()
  }
  if (door.locked) {
    return res.json({ error: 'The lock is stuck' })
  }
  res.status(200).json(door)
}
