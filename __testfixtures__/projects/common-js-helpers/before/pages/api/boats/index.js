const { boats } = require('../../../lib/db')
const { requireOwner, isAdmin, answerError } = require('../../../lib/auth')

export default async function handler(req, res) {
  if (req.method !== 'GET') return res.status(405).json({ error: 'Method not allowed' })
  try {
    const owner = await requireOwner(req)
    const list = await boats.list(isAdmin(owner) ? undefined : owner.id)
    return res.json({ boats: list })
  } catch (error) {
    if (answerError(res, error)) return
    return res.status(500).json({ error: 'Something went wrong' })
  }
}
