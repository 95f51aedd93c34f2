import { allBoats } from '../../lib/boats'

export default async function boats(req, res) {
  try {
    const found = await allBoats(req, res)
    res.status(200).json(found)
  } catch (error) {
    res.status(500).json({ error: error.message })
  }
}
