import { db } from '../../lib/db'
import { mail } from '../../lib/mail'

export default async function handler(req, res) {
  try {
    if (req.method === 'POST') {
      const { email } = req.body
      const user = await db.user.find({ email })
      if (!user) {
        return res.status(404).json({ error: 'Unknown address' })
      }
      await mail.reset(user)
      return res.status(200).json({ sent: true })
    } else {
      return res.status(405).json({ error: 'Method not allowed' })
    }
  } catch (error) {
    console.error('reset failed', error)
    return res.status(500).json({ error: 'Something went wrong' })
  }
}
