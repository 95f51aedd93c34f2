import { create } from '../../../lib/answers'

export default async function handler(req, res) {
  try {
    await create(req, res)
  } catch (error) {
    res.json({ error: error.message })
  }
}
