const fs = require('fs').promises
const { join } = require('path')
const { requireOwner, answerError } = require('../../lib/auth')

export default async function handler(req, res) {
  try {
    const owner = await requireOwner(req)
    const name = join('logs', `${owner.id}.txt`)
    res.status(200).json({ name, read: typeof fs.readFile })
  } catch (error) {
    if (answerError(res, error)) return
    throw error
  }
}
