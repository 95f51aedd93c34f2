import { db } from '../../lib/db'

export default handler

async function handler(req, res) {
  switch (req.method) {
    case 'GET':
      return getUsers()
    case 'POST':
      return createUser()
    default:
      return res.status(405).end(`Method ${req.method} Not Allowed`)
  }

  async function getUsers() {
    const users = await db.all()
    return res.status(200).json(users)
  }

  async function createUser() {
    try {
      await db.create(req.body)
      return res.status(200).json({})
    } catch (error) {
      return res.status(400).json({ message: error })
    }
  }
}
