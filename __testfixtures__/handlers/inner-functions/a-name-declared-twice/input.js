import { db } from '../../lib/db'

export default async function handler(req, res) {
  const users = await db.all()
  return main()

  async function main() {
    const users = 3
    return res.json(users)
  }
}
